local function append(n)
  local parts = {}
  for i = 0, n - 1 do
    parts[#parts + 1] = "ab"
    if i % 1000 == 0 then parts[#parts + 1] = tostring(i) end
  end
  return table.concat(parts)
end

local function join(n)
  local parts = {}
  for i = 0, n - 1 do
    parts[#parts + 1] = tostring(i)
    parts[#parts + 1] = ","
  end
  return table.concat(parts)
end

local function reverse_words(text)
  local out, word = {}, ""
  for i = 1, #text do
    local c = text:sub(i, i)
    if c == "," then
      out[#out + 1] = word:reverse() .. " "
      word = ""
    else
      word = word .. c
    end
  end
  return table.concat(out)
end

local function checksum(text)
  local total = 0
  for i = 1, #text do
    total = (total * 31 + text:byte(i)) % 1000000007
  end
  return total
end

local a = append(2500000)
local b = join(700000)
local c = reverse_words(b:sub(1, 10000000))
print(#a .. " " .. #b .. " " .. #c .. " " .. checksum(a:sub(1, 1000000)) .. " " .. checksum(b:sub(-1000000)) .. " "
  .. checksum(c:sub(1, 1000000)))
