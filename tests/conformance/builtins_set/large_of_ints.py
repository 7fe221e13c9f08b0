# oracle: 3.11
# Operations on sets too large for one step: ints, mixed with other keys, and with places where keys were removed.
def shown(result):
    return len(result), list(result)[:4], list(result)[-4:], sum(map(hash, result)) % 1000003


def operations(a, b):
    for result in (a & b, b & a, a | b, b | a, a - b, b - a, a ^ b, b ^ a):
        print(shown(result))
    print(a <= b, a >= b, a.isdisjoint(b), a == b)
    c = a.copy()
    c |= b
    c -= set(list(b)[::3])
    c ^= a
    c &= b | a
    print(shown(c))


n = 6000
operations(set(range(0, n, 2)), set(range(0, n, 3)))
operations(set(range(-n, n, 2)), set(range(-n, n, 3)))
operations(set(range(0, n, 2)) | {1.5, 2.5}, set(range(0, n, 3)) | {float(i) for i in range(0, 100)})
operations({i << 12 for i in range(n)}, {i << 13 for i in range(n)})
operations(frozenset(range(n)), set(range(n, 2 * n)))
operations(set(range(n)), set(range(n)))
a = set(range(n))
for i in range(0, n, 5):
    a.discard(i)
operations(a, set(range(0, n, 7)))
operations({True, False} | set(range(3000)), {0, 1, -1, -2} | set(range(-5, 5000)))
