local function solve(n)
  local columns, rising, falling = {}, {}, {}

  local function place(row)
    if row == n then return 1 end
    local count = 0
    for column = 0, n - 1 do
      if not columns[column] and not rising[row + column] and not falling[row - column + n] then
        columns[column], rising[row + column], falling[row - column + n] = true, true, true
        count = count + place(row + 1)
        columns[column], rising[row + column], falling[row - column + n] = false, false, false
      end
    end
    return count
  end

  return place(0)
end

local function bits(n, row, columns, left, right)
  if row == n then return 1 end
  local count = 0
  local free = ~(columns | left | right) & ((1 << n) - 1)
  while free ~= 0 do
    local bit = free & -free
    free = free ~ bit
    count = count + bits(n, row + 1, columns | bit, (left | bit) << 1, (right | bit) >> 1)
  end
  return count
end

print(solve(12) .. " " .. bits(11, 0, 0, 0, 0))
