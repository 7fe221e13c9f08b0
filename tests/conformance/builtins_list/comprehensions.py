# Comprehensions: nesting, conditions, scopes, unpacking, walrus.
matrix = [[1, 2, 3], [4, 5, 6]]
print([x for row in matrix for x in row], [[row[i] for row in matrix] for i in range(3)],
      [x for x in range(20) if x % 2 if x % 3], [x if x > 2 else -x for x in range(5)],
      [(x, y) for x in range(3) for y in range(x)], [a + b for a, b in zip('ab', 'cd')], [*range(3), *[9]],
      {x: x ** 2 for x in range(4) if x != 2}, {x % 3 for x in range(9)},
      [k for k, v in {'a': 1, 'b': 0}.items() if v])
x = 'outer'
y = [x for x in range(3)]
print(x, y, [z := 5, z + 1], z, [w for v in 'ab' if (w := v.upper())], w, [last := i for i in range(4)], last)
print([[j for j in range(i)] for i in range(4)], [lambda: i for i in range(2)][0](),
      [(i, f()) for i, f in enumerate([lambda n=n: n for n in 'xy'])],
      [i for i in [1, 2, 3] for i in [i * 10]], list(i * j for i in (1, 2) for j in (3, 4)),
      [first for first, *rest in ['ab', 'cde']], [rest for _, *rest in [(1, 2, 3), 'xy']])


class C:
    size = 3
    items = [i for i in range(3)]
    squares = [i * i for i in items]
    names = {n for n in ('a',)}
    function = [lambda self: self.size]


print(C.items, C.squares, C().function[0](C))
try:
    class D:
        size = 3
        bad = [size for _ in range(2)]
except NameError as error:
    print(error)
try:
    [undefined_thing for _ in range(1)]
except NameError as error:
    print(error)


def gen():
    print('evaluated first')
    return [1]


g = (print('later') for _ in gen())
print('made')
list(g)
try:
    (x for x in 5)
except TypeError as error:
    print(error)
print(sum(1 for _ in range(10) for _ in range(10)), any(x > 5 for x in range(10)),
      max((len(w), w) for w in ['a', 'bbb', 'cc']), dict((k, v) for v, k in enumerate('ab')),
      ''.join(c for c in 'a1b2' if c.isalpha()), sorted({c: 'banana'.count(c) for c in 'banana'}.items()),
      [*(i for i in range(3))], tuple(i for i in range(2)), [[0] * 2 for _ in range(2)],
      [i for i in range(5)][::-1], [not i for i in (0, 1)], [i for i in 'abc' if i not in 'b'])
