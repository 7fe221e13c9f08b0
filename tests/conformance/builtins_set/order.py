# oracle: 3.11
# Iteration order of sets of numbers and tuples of numbers.
print({5, 3, 1}, {100, 2, 33, 17}, set(range(10, 0, -1)), {0, 8, 16, 24, 32}, {-1, -2, -3, -4},
      {1000, 500, 250, 125})
print(set([31, 7, 64, 128, 9, 12, 255]), {2**31, 2**32, 2**61, 5}, {1.5, 0.25, 3, 100.5}, {True, 5, 2},
      {10**20, 1, 10**25})
print({(1, 2), (2, 1), (0, 0)}, {(1,), (2,), (3,), (4,)}, {(), (1, 2, 3)}, {frozenset({1}), frozenset({2})})
s = set()
for i in (7, 3, 11, 19, 27, 35, 1, 0):
    s.add(i)
    print(list(s), end=' ')
print()
for i in (3, 19):
    s.discard(i)
s.add(43)
s.add(3)
print(list(s), s.pop(), s.pop(), list(s))
big = {i * i % 1009 for i in range(300)}
print(len(big), list(big)[:20], sum(i * v for i, v in enumerate(big)))
a, b = set(range(0, 60, 7)), set(range(0, 60, 5))
print(a | b, a & b, a - b, a ^ b, b - a, a.union(b, [1000]), b.intersection(a))
print(list(a.copy()), list(frozenset(b)), list(set(list(b))), {*a, *b}, {x for x in b if x > 10})
s = set(range(100))
for i in range(0, 100, 3):
    s.remove(i)
s.update(range(200, 260, 4))
print(list(s))
s -= set(range(50))
s &= set(range(0, 1000, 2))
s ^= {2, 4, 252}
print(list(s), [s.pop() for _ in range(5)], list(s))
t = {float(i) / 4 for i in range(12)}
print(t)
shrunk = set(range(1000))
while len(shrunk) > 8:
    shrunk.pop()
print(shrunk, set(sorted(shrunk, reverse=True)), frozenset(shrunk))
checksum = 0
seed = 17
grow = set()
for step in range(3000):
    seed = (seed * 1103515245 + 12345) % 2**31
    value = seed % 5000 - 2500
    if value in grow and step % 2:
        grow.discard(value)
    else:
        grow.add(value * (step % 3 + 1))
    if step % 250 == 0:
        for position, item in enumerate(grow):
            checksum = (checksum * 31 + item * position) % 1000000007
print(len(grow), checksum)
