local function stack_machine(steps)
  local stack, size = {1}, 1
  local total = 0
  for i = 0, steps - 1 do
    local kind = i % 5
    if kind < 3 then
      size = size + 1
      stack[size] = i
    elseif kind == 3 then
      local a, b = stack[size], stack[size - 1]
      size = size - 1
      stack[size] = (a * 3 + b) % 1009
    else
      total = total + stack[size]
      stack[size] = total % 7
    end
    if size > 200 then size = 100 end
  end
  return total, size
end

local function queue(steps)
  local items, tail = {}, 0
  for i = 0, 19 do tail = tail + 1; items[tail] = i end
  local head, total = 1, 0
  for i = 0, steps - 1 do
    local x = items[head]
    head = head + 1
    total = total + x
    tail = tail + 1
    items[tail] = (x * 5 + i) % 997
    if head > 501 then
      items = table.move(items, head, tail, 1, {})
      tail = tail - head + 1
      head = 1
    end
  end
  return total
end

local function rotate(n, rounds)
  local data = {}
  for i = 1, n do data[i] = i - 1 end
  for i = 0, rounds - 1 do
    table.insert(data, 1, table.remove(data))
    local a, b = i % n + 1, n - i % n
    data[a], data[b] = data[b], data[a]
  end
  local total = 0
  for i, x in ipairs(data) do total = total + (i - 1) * x end
  return total
end

local a, b = stack_machine(3500000)
print(a .. " " .. b .. " " .. queue(2500000) .. " " .. rotate(100, 700000))
