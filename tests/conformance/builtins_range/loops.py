# Loops over ranges: breaks, else, nesting, big and negative steps, names kept after loops.
def report(start, stop, step):
    seen = []
    for i in range(start, stop, step):
        if i == 13:
            seen.append('skip')
            continue
        if i > 50 or i < -50:
            seen.append('stop')
            break
        seen.append(i)
    else:
        seen.append('else')
    return seen


for arguments in ((0, 5, 1), (5, 0, -1), (10, 60, 10), (11, 17, 2), (3, 3, 1), (0, -60, -25), (0, 100, 30),
                  (13, 14, 1)):
    print(arguments, report(*arguments))
i = 'before'
for i in range(3):
    i = i * 10
print(i)
for i in range(0):
    pass
print(i)
total = 0
for i in range(100):
    for j in range(i, 100, 7):
        if (i + j) % 5 == 0:
            continue
        for k in range(j, j - 20, -6):
            total += i * j - k
            if total % 11 == 0:
                break
        else:
            total += 1
print(total)
n, limit = 0, 10
for x in range(limit):
    limit = 2
    n += 1
print(n, [x for x in range(10**20, 10**20 + 3)], [x for x in range(-1, -10**30, -10**29)][:3],
      sum(range(0, 10**6, 1000)), list(range(2**31 - 2, 2**31 + 2)), list(range(2**47 - 1, 2**47 + 2)),
      list(range(-2**63 - 1, -2**63 + 2)), list(range(2**63 - 2, 2**63 + 1)))
print([(r.start, r.stop, r.step) for r in (range(5), range(1, 5), range(5, 1, -2))],
      [len(range(a, b, c)) for a in (-2, 0, 3) for b in (-3, 0, 4) for c in (-2, 1, 3)],
      max(range(7), key=lambda v: v % 4), list(map(lambda a, b: a - b, range(5), range(5, 0, -1))),
      [i for i in range(20) if not any(i % d == 0 for d in range(2, i))])
r = range(3)
a, b, c = r
first, *rest = range(4)
print(a, b, c, first, rest, [*r, *r], dict(zip(r, 'abc')), r is range(3), r == range(3),
      tuple(enumerate(range(5, 8), 1)), any(range(1)), all(range(1, 3)), 'x' in range(3),
      [r[i] for i in (-1, 0, 2)], str(r), hash(r) == hash(range(3)))
iterator = iter(range(4))
for x in iterator:
    print(x, next(iterator, None), end=' ')
print(list(iterator), [list(zip(*[iter(range(6))] * 2))])
while (n := n - 1) > 5:
    print(n, end=' ')
else:
    print('while else', n)
