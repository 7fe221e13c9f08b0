local function mandelbrot(size, limit)
  local inside, total = 0, 0
  for py = 0, size - 1 do
    local ci = 2.0 * py / size - 1.0
    for px = 0, size - 1 do
      local cr = 3.0 * px / size - 2.0
      local zr, zi = 0.0, 0.0
      local n = 0
      while n < limit do
        local zr2 = zr * zr
        local zi2 = zi * zi
        if zr2 + zi2 > 4.0 then break end
        zi = 2.0 * zr * zi + ci
        zr = zr2 - zi2 + cr
        n = n + 1
      end
      if n == limit then inside = inside + 1 end
      total = total + n
    end
  end
  return inside, total
end

local a, b = mandelbrot(560, 60)
print(a .. " " .. b)
