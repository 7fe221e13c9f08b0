local function triples(limit)
  local count, checksum = 0, 0
  for a = 1, limit - 1 do
    for b = a, limit - 1 do
      local square = a * a + b * b
      local c = b
      while c * c < square do c = c + 1 end
      if c * c == square and c < limit then
        count = count + 1
        checksum = (checksum * 31 + a * b - c) % 1000003
      end
    end
  end
  return count, checksum
end

local function grid(n)
  local total = 0
  for i = 0, n - 1 do
    for j = 0, n - 1 do
      for k = 0, 3 do
        total = total + (i ~ (j + k))
        total = total - ((i & k) << 1)
      end
    end
  end
  return total
end

local a, b = triples(480)
print(a .. " " .. b .. " " .. grid(900))
