local function make(n, seed)
  local m = {}
  for i = 0, n - 1 do
    local row = {}
    for j = 0, n - 1 do row[j] = (i * seed + j * 7) % 11 - 5 end
    m[i] = row
  end
  return m
end

local function multiply(a, b, n)
  local result = {}
  for i = 0, n - 1 do
    local row = a[i]
    local out = {}
    for j = 0, n - 1 do
      local total = 0
      for k = 0, n - 1 do total = total + row[k] * b[k][j] end
      out[j] = total
    end
    result[i] = out
  end
  return result
end

local n = 200
local a, b = make(n, 3), make(n, 5)
local c = multiply(multiply(a, b, n), a, n)
local trace = 0
for i = 0, n - 1 do trace = trace + c[i][i] end
print(trace .. " " .. c[3][7] .. " " .. c[100][50])
