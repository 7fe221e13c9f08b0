local function distance(a, b)
  local previous = {}
  for j = 0, #b do previous[j] = j end
  for i = 1, #a do
    local current = {[0] = i}
    local c = a:byte(i)
    for j = 1, #b do
      local cost = c == b:byte(j) and previous[j - 1] or previous[j - 1] + 1
      if previous[j] + 1 < cost then cost = previous[j] + 1 end
      if current[j - 1] + 1 < cost then cost = current[j - 1] + 1 end
      current[j] = cost
    end
    previous = current
  end
  return previous[#b]
end

local function word(seed, length)
  local out = {}
  for i = 1, length do
    seed = (seed * 1103515245 + 12345) % 2147483648
    local k = seed // 65536 % 8 + 1
    out[i] = ("abcdefgh"):sub(k, k)
  end
  return table.concat(out)
end

local words = {}
for i = 0, 47 do words[i] = word(i, 130 + i % 20) end
local total = 0
for i = 0, 46, 2 do
  for j = 1, 47, 4 do total = total + distance(words[i], words[j]) end
end
print(total .. " " .. words[0])
