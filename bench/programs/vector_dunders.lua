local Vector = {}
local function new(x, y, z) return setmetatable({x = x, y = y, z = z}, Vector) end

Vector.__add = function(a, b) return new(a.x + b.x, a.y + b.y, a.z + b.z) end
Vector.__sub = function(a, b) return new(a.x - b.x, a.y - b.y, a.z - b.z) end
Vector.__mul = function(a, k) return new(a.x * k, a.y * k, a.z * k) end
Vector.__eq = function(a, b) return a.x == b.x and a.y == b.y and a.z == b.z end
Vector.__lt = function(a, b) return a.x < b.x end
Vector.__unm = function(a) return new(-a.x, -a.y, -a.z) end
Vector.__len = function(a) return 3 end
Vector.__index = function(a, i)
  return i == 0 and a.x or i == 1 and a.y or a.z
end
Vector.__call = function(a, b) return a.x * b.x + a.y * b.y + a.z * b.z end

local function run(n)
  local position = new(0, 0, 0)
  local velocity = new(1, 2, 3)
  local equal, less, total = 0, 0, 0
  for i = 0, n - 1 do
    position = position + velocity * (i & 3)
    if i & 7 == 0 then velocity = -velocity end
    local other = position - velocity
    if position == other then equal = equal + 1 end
    if position < other then less = less + 1 end
    total = total + position[i % 3] + #other + velocity(other)
  end
  return equal, less, total, position.x, position.y, position.z
end

local a, b, c, d, e, f = run(400000)
print(a .. " " .. b .. " " .. c .. " " .. d .. " " .. e .. " " .. f)
