LIMIT = 97
STEP = 3

local Config = {scale = 2, offset = 5}
Config.__index = Config

function Config:bump()
  self.a = (self.a + self.b) % LIMIT
  self.b = (self.b + self.c) % LIMIT
  self.c = (self.c + STEP) % LIMIT
  self.total = self.total + self.a * self.scale + self.offset
end

local function run(n)
  local outer = {inner = setmetatable({a = 1, b = 2, c = 3, total = 0}, Config), point = {x = 1, y = 2}}
  local inner = outer.inner
  local bump = function() return inner:bump() end
  for _ = 0, n - 1 do
    outer.inner:bump()
    bump()
    outer.point.x = outer.point.x + outer.inner.a
    outer.point.y = outer.point.x - outer.inner.b
  end
  local names = {[0] = "a", "b", "c", "scale"}
  local total = 0
  for i = 0, n // 2 - 1 do
    total = total + outer.inner[names[i & 3]]
    if outer.inner.missing ~= nil then total = 0 end
  end
  return outer.inner.total, outer.point.x, outer.point.y, total
end

local a, b, c, d = run(1100000)
print(a .. " " .. b .. " " .. c .. " " .. d)
