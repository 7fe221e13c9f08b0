local function longest(limit)
  local best, best_n = 0, 0
  for start = 1, limit - 1 do
    local n = start
    local steps = 0
    while n ~= 1 do
      if n % 2 == 0 then
        n = n // 2
      else
        n = 3 * n + 1
      end
      steps = steps + 1
    end
    if steps > best then
      best = steps
      best_n = start
    end
  end
  return best_n, best
end

local a, b = longest(120000)
print(a .. " " .. b)
