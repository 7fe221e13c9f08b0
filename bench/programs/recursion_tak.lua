local function tak(x, y, z)
  if y >= x then return z end
  return tak(tak(x - 1, y, z), tak(y - 1, z, x), tak(z - 1, x, y))
end

local function ackermann(m, n)
  if m == 0 then return n + 1 end
  if n == 0 then return ackermann(m - 1, 1) end
  return ackermann(m - 1, ackermann(m, n - 1))
end

local function hanoi(n, a, b, c)
  if n == 0 then return 0 end
  return hanoi(n - 1, a, c, b) + 1 + hanoi(n - 1, c, b, a)
end

print(tak(18, 12, 6) .. " " .. tak(24, 16, 8) .. " " .. ackermann(2, 250) .. " " .. hanoi(22, 1, 2, 3))
