local function counter(start)
  local count = start
  return function(by)
    count = count + by
    return count
  end
end

local function compose(f, g)
  return function(x) return f(g(x)) end
end

local function adder(n)
  return function(x) return x + n end
end

local function memoized(func)
  local table = {}
  return function(n)
    local found = table[n]
    if found then return found end
    local result = func(n)
    table[n] = result
    return result
  end
end

local function main()
  local counters = {}
  for i = 0, 9 do counters[i] = counter(i) end
  local total = 0
  for i = 0, 2199999 do total = total + counters[i % 10](i & 3) end
  local f = adder(0)
  for i = 1, 8 do f = compose(f, adder(i)) end
  for i = 0, 259999 do total = total + f(i) end
  local slow = memoized(function(n) return n * n % 1009 end)
  for i = 0, 1199999 do total = total + slow(i % 500) end
  local makers = {}
  for k = 0, 4 do makers[k] = function(x) return x * k end end
  for i = 0, 799999 do total = total + makers[i % 5](i & 15) end
  return total
end

print(main())
