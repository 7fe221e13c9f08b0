# range: every form, indexing, slicing, membership, comparing, errors.
def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__ + ':', error)


class Index:
    def __index__(self):
        return 4


for r in (range(5), range(2, 5), range(0, 10, 3), range(10, 0, -3), range(5, 2), range(0), range(-3, 3),
          range(0, -10, -2), range(10**20, 10**20 + 5), range(Index()), range(True),
          range(-10**20, 10**20, 10**19)):
    print(r, list(r)[:6], len(r), bool(r), r.start, r.stop, r.step, list(reversed(r))[:3], r[::2], r[::-1],
          r[1:], r[-2:])
r = range(0, 20, 3)
print(r[0], r[-1], r[6], r[1:4], r[10:], r[-3:-1], r[5:1:-2], 3 in r, 4 in r, 3.0 in r, 3.5 in r, 'a' in r,
      True in range(2), None in r, r.index(9), r.count(9), r.count(10), r.count('a'))
print(range(3) == range(0, 3, 1), range(0) == range(2, 1), range(0, 3, 2) == range(0, 4, 2), range(1) == [0],
      hash(range(3)) == hash(range(0, 3)), range(3) != range(4), range(1, 2, 5) == range(1, 3, 7),
      {range(2): 'x'}[range(0, 2)])
print(sum(range(101)), max(range(5)), min(range(3, 9)), 10**18 in range(0, 10**20, 10**9),
      range(10**30)[10**29], range(10**30).index(5), len(range(10**9)), range(10**30)[-1],
      range(0, 10**30, 7)[::10**20], sorted(range(3, 0, -1)))
show(range)
show(range, 1, 2, 3, 4)
show(range, 1.5)
show(range, 'a')
show(range, 1, 2, 0)
show(range, None)
show(range, stop=5)
show(range, 1, 2.0)
show(lambda: r[7])
show(lambda: r[-8])
show(lambda: r['a'])
show(lambda: r[1.0])
show(lambda: r[::0])
show(lambda: r.index(4))
show(lambda: r.index('a'))
show(lambda: r.index())
show(lambda: range(10**30)[10**30])
show(lambda: r < r)
show(lambda: r + r)
show(lambda: r.__setitem__)
show(lambda: setattr(r, 'start', 5))
show(lambda: type('R', (range,), {}))
show(lambda: next(r))
i = iter(range(5))
print(next(i), i.__length_hint__(), next(i), list(i), next(i, 'end'), type(i).__name__,
      type(iter(range(10**30))).__name__, type(reversed(range(3))).__name__,
      next(iter(range(10**30, 10**31))), next(reversed(range(10**30))))
print([name for name in dir(range) if not name.startswith('_')], [x for x in range(3) for _ in range(x)],
      list(range(-5, 5, 2)), [*range(2)], list(zip(range(3), range(3, 0, -1))))
i = 5
for i in range(0):
    pass
print(i)
for i in range(3):
    i += 10
print(i)
