local function check(n)
  if n % 3 == 0 then error({kind = "failure", code = n}) end
  if n % 5 == 0 then error({kind = "value"}) end
  return n
end

local function deep(n, depth)
  if depth == 0 then
    local result = check(n)
    return result
  end
  local result = deep(n, depth - 1)
  return result
end

local function guarded(n)
  local ok, result = pcall(check, n)
  if ok then return result end
  if result.kind == "failure" then return result.code & 7 end
  return 5
end

local function lookup(table, key)
  local value = table[key]
  if value == nil then error({kind = "key"}) end
  return value
end

local function run(n)
  local total, finals = 0, 0
  for i = 0, n - 1 do
    total = total + guarded(i)
    local ok, result = pcall(deep, i, 4)
    if ok then
      total = total + result
    elseif result.kind == "failure" then
      total = total - (result.code & 1)
    else
      total = total + 1
    end
    finals = finals + 1
  end
  local table = {}
  for i = 0, 49 do table[i] = i end
  for i = 0, n - 1 do
    local ok, result = pcall(lookup, table, i % 100)
    if ok then total = total + result else total = total + 1 end
    local fine, value = pcall(math.tointeger, 12)
    if fine then total = total + value else total = 0 end
  end
  return total, finals
end

local a, b = run(550000)
print(a .. " " .. b)
