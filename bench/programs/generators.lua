local function numbers(n)
  return coroutine.wrap(function()
    for i = 0, n - 1 do coroutine.yield(i) end
  end)
end

local function squares(source)
  return coroutine.wrap(function()
    for x in source do coroutine.yield(x * x) end
  end)
end

local function keep(source, divisor)
  return coroutine.wrap(function()
    for x in source do
      if x % divisor ~= 0 then coroutine.yield(x) end
    end
  end)
end

local function build(low, high)
  if low >= high then return nil end
  local middle = (low + high) // 2
  return {value = middle, left = build(low, middle), right = build(middle + 1, high)}
end

local function visit(node)
  if node ~= nil then
    visit(node.left)
    coroutine.yield(node.value)
    visit(node.right)
  end
end

local function walk(node)
  return coroutine.wrap(function() visit(node) end)
end

local total = 0
for x in keep(squares(numbers(1500000)), 3) do
  total = total + (x & 255)
end
local tree = build(0, 30000)
for _ = 1, 3 do
  for value in walk(tree) do total = total + value end
end
local a = coroutine.wrap(function()
  local sum = 0
  while true do sum = sum + coroutine.yield(sum) end
end)
a()
local last
for i = 0, 799999 do last = a(i) end
local sum = 0
for x = 0, 799999 do
  if x % 7 == 0 then sum = sum + x end
end
print(total .. " " .. last .. " " .. sum)
