local function words(n)
  local seed = 42
  local out = {}
  for i = 1, n do
    seed = (seed * 1103515245 + 12345) % 2147483648
    out[i] = "w" .. (seed // 65536 % 2000)
  end
  return out
end

local function count(items)
  local counts = {}
  for _, word in ipairs(items) do
    local c = counts[word]
    if c then counts[word] = c + 1 else counts[word] = 1 end
  end
  return counts
end

local items = words(600000)
local total = 0
local counts
for _ = 1, 4 do
  counts = count(items)
  for _, word in ipairs(items) do
    total = total + (counts[word] or 0) % 3
  end
end
local index = {}
for i, word in ipairs(items) do
  local list = index[word]
  if not list then list = {}; index[word] = list end
  list[#list + 1] = i - 1
end
local names = {}
for word in pairs(counts) do names[#names + 1] = word end
table.sort(names)
local best = names[1]
for _, word in ipairs(names) do
  if counts[word] > counts[best] then best = word end
end
local sum = 0
for _, list in pairs(index) do sum = sum + #list * list[1] end
print(#names .. " " .. best .. " " .. counts[best] .. " " .. total .. " " .. sum % 1000003)
