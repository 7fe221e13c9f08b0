local function a(i, j)
  return 1.0 / ((i + j) * (i + j + 1) // 2 + i + 1)
end

local function multiply(v)
  local n = #v
  local out = {}
  for i = 0, n - 1 do
    local s = 0.0
    for j = 0, n - 1 do s = s + a(i, j) * v[j + 1] end
    out[#out + 1] = s
  end
  return out
end

local function multiply_transposed(v)
  local n = #v
  local out = {}
  for i = 0, n - 1 do
    local s = 0.0
    for j = 0, n - 1 do s = s + a(j, i) * v[j + 1] end
    out[#out + 1] = s
  end
  return out
end

local n = 360
local u, v = {}, nil
for i = 1, n do u[i] = 1.0 end
for _ = 1, 10 do
  v = multiply_transposed(multiply(u))
  u = multiply_transposed(multiply(v))
end
local vbv, vv = 0.0, 0.0
for i = 1, n do
  vbv = vbv + u[i] * v[i]
  vv = vv + v[i] * v[i]
end
print(string.format("%.9f", (vbv / vv) ^ 0.5))
