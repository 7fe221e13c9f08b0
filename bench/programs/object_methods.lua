local Shape = {}
Shape.__index = Shape
function Shape.init(self, x, y)
  self.x = x
  self.y = y
  return self
end
function Shape:move(dx, dy)
  self.x = self.x + dx
  self.y = self.y + dy
  return self
end
function Shape:area() return 0 end
function Shape:describe() return self:area() + self.x - self.y end

local Rectangle = setmetatable({}, {__index = Shape})
Rectangle.__index = Rectangle
function Rectangle.init(self, x, y, width, height)
  Shape.init(self, x, y)
  self.width = width
  self.height = height
  return self
end
function Rectangle:area() return self.width * self.height end

local Square = setmetatable({}, {__index = Rectangle})
Square.__index = Square
function Square.init(self, x, y, size) return Rectangle.init(self, x, y, size, size) end
function Square:size() return self.width end

local Counter = {}
Counter.__index = Counter
function Counter:add(n)
  self.value = self.value + n
  return self.value
end
function Counter:get() return self.value end

local function new(class, ...) return class.init(setmetatable({}, class), ...) end

local function run(n)
  local counter = setmetatable({value = 0}, Counter)
  local shapes = {}
  for i = 0, 9 do shapes[i] = new(Rectangle, i, i + 1, i % 7, 3) end
  for i = 0, 9 do shapes[i + 10] = new(Square, i, 2, i) end
  for i = 0, n - 1 do
    local shape = shapes[i % 20]
    shape:move(1, 2)
    counter:add(shape:describe())
    if i % 20 > 9 then counter:add(shape:size()) end
    if i % 100 == 0 then
      shapes[i % 20] = i % 20 > 9 and new(Square, i % 13, 1, i % 5) or new(Rectangle, 1, i % 17, 2, i % 3)
    end
  end
  return counter:get()
end

print(run(1800000))
