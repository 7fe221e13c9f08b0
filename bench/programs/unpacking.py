# Tuples: packing, unpacking, swaps, star targets, multiple results, star calls.
def split(n):
    return n // 7, n % 7, n & 3


def spread(*values):
    a, *rest = values
    return a + len(rest)


def run(n):
    total = 0
    a, b, c = 1, 2, 3
    pairs = [(i, i + 1) for i in range(100)]
    for i in range(n):
        a, b = b, a
        q, r, s = split(i)
        total += q + r * s
        first, *middle, last = (a, b, c, i)
        total += first + len(middle) + last
        (x, y), z = pairs[i % 100], i
        total += x * y + z
    for i in range(n // 100):
        for x, y in pairs:
            total += x - y
        for k, (x, y) in enumerate(pairs):
            total += k & y
    for i in range(n // 2):
        total += spread(1, i, 3) + spread(*pairs[i % 100])
        a, b, c = c, a, b
    return total, a, b, c


print(*run(1000000))
