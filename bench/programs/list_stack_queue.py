# List work: stacks, queues, appends, pops, slices, inserts.
def stack_machine(steps):
    stack = [1]
    total = 0
    for i in range(steps):
        kind = i % 5
        if kind < 3:
            stack.append(i)
        elif kind == 3:
            a = stack.pop()
            b = stack.pop()
            stack.append((a * 3 + b) % 1009)
        else:
            total += stack[-1]
            stack[-1] = total % 7
        if len(stack) > 200:
            del stack[100:]
    return total, len(stack)


def queue(steps):
    items = list(range(20))
    head = total = 0
    for i in range(steps):
        x = items[head]
        head += 1
        total += x
        items.append((x * 5 + i) % 997)
        if head > 500:
            items = items[head:]
            head = 0
    return total


def rotate(n, rounds):
    data = list(range(n))
    for i in range(rounds):
        data.insert(0, data.pop())
        data[i % n], data[-1 - i % n] = data[-1 - i % n], data[i % n]
    return sum(i * x for i, x in enumerate(data))


print(*stack_machine(3500000), queue(2500000), rotate(100, 700000))
