local function make(n)
  local parts = {}
  for i = 0, n - 1 do
    parts[#parts + 1] = string.format('{"id": %d, "name": "user%d", "tags": ["a", "b%d", true, null], "score": %d.5, "in": {"x": [1, 2, 3]}}', i, i, i % 7, i % 100)
  end
  return "[" .. table.concat(parts, ", ") .. "]"
end

local null = {}
local Parser = {}
Parser.__index = Parser
local spaces = {[" "] = true, ["\n"] = true, ["\t"] = true}
local digits = {}
for c in ("0123456789."):gmatch(".") do digits[c] = true end

function Parser:skip()
  local text, i = self.text, self.i
  while spaces[text:sub(i, i)] do i = i + 1 end
  self.i = i
end

function Parser:value()
  self:skip()
  local c = self.text:sub(self.i, self.i)
  if c == "{" then return self:object() end
  if c == "[" then return self:array() end
  if c == '"' then return self:string() end
  if c == "t" then self.i = self.i + 4; return true end
  if c == "n" then self.i = self.i + 4; return null end
  return self:number()
end

function Parser:object()
  local result = {}
  self.i = self.i + 1
  while true do
    self:skip()
    local key = self:string()
    self:skip()
    self.i = self.i + 1
    result[key] = self:value()
    self:skip()
    local c = self.text:sub(self.i, self.i)
    self.i = self.i + 1
    if c == "}" then return result end
  end
end

function Parser:array()
  local result = {}
  self.i = self.i + 1
  while true do
    result[#result + 1] = self:value()
    self:skip()
    local c = self.text:sub(self.i, self.i)
    self.i = self.i + 1
    if c == "]" then return result end
  end
end

function Parser:string()
  local text = self.text
  local start = self.i + 1
  local i = start
  while text:sub(i, i) ~= '"' do i = i + 1 end
  self.i = i + 1
  return text:sub(start, i - 1)
end

function Parser:number()
  local text = self.text
  local start = self.i
  local i = start
  while digits[text:sub(i, i)] do i = i + 1 end
  self.i = i
  return tonumber(text:sub(start, i - 1))
end

local text = make(40000)
local documents = setmetatable({text = text, i = 1}, Parser):value()
local total = 0.0
for _, document in ipairs(documents) do
  local sum = 0
  for _, x in ipairs(document["in"].x) do sum = sum + x end
  total = total + document.score + document.id + #document.tags + sum + #document.name
end
print(#text .. " " .. #documents .. " " .. string.format("%.1f", total))
