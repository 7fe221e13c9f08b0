local function build(depth)
  if depth == 0 then return {left = nil, right = nil} end
  return {left = build(depth - 1), right = build(depth - 1)}
end

local function check(tree)
  if tree.left == nil then return 1 end
  return 1 + check(tree.left) + check(tree.right)
end

local function pairs_of(depth)
  if depth == 0 then return {} end
  return {pairs_of(depth - 1), pairs_of(depth - 1)}
end

local function count(pair)
  local left, right = pair[1], pair[2]
  if left == nil then return 1 end
  return 1 + count(left) + count(right)
end

local long = build(17)
local total = 0
for depth = 4, 16, 2 do
  for _ = 1, 1 << (16 - depth) do total = total + check(build(depth)) end
end
for _ = 1, 20 do total = total + count(pairs_of(13)) end
print(check(long) .. " " .. total)
