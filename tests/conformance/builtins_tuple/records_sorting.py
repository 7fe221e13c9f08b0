# Tuples as records and keys: sorting, grouping, comparing, matching, hashing.
from collections import namedtuple

rows = [('ann', 30, ('x', 1)), ('bob', 25, ('y',)), ('ann', 25, ()), ('cy', 30, ('x', 0)),
        ('bob', 25, ('a', 'b', 'c'))]
print(sorted(rows), sorted(rows, key=lambda r: r[1:]), sorted(rows, key=lambda r: (-r[1], r[0])), max(rows),
      min(rows, key=lambda r: len(r[2])))
groups = {}
for name, age, extra in rows:
    groups.setdefault((age, name[0]), []).append(extra)
print(groups, {k: len(v) for k, v in sorted(groups.items())}, groups[25, 'b'])
pairs = [(a, b) for a in range(3) for b in 'xy']
print(dict(pairs), dict((b, a) for a, b in pairs), list(zip(*pairs)), sum((p[:1] for p in pairs), ()),
      sorted(set(pairs)) == sorted(pairs), pairs.index((1, 'y')), (2, 'x') in pairs)
comparisons = [((), (0,)), ((1, 2), (1, 2, 0)), ((1, 'a'), (1, 'b')), ((2,), (1, 9)),
               ((1, (2, 3)), (1, (2, 4))), ((True,), (1,)), ((1.0, 'z'), (1, 'z')),
               ((float('inf'),), (10**400,)), (('a',), ('B',)), (([1],), ([1, 0],))]
for a, b in comparisons:
    print(a, a < b, a <= b, a == b, a != b, a > b, a >= b)
for a, b in (((1, 'a'), (1, 2)), ((None,), (None,)), ((None,), (1,)), ((1,), [1]),
             (('x', object()), ('y', object()))):
    try:
        print(a < b)
    except TypeError as error:
        print(error)
P = namedtuple('P', 'x y')


def describe(value):
    match value:
        case ():
            return 'empty'
        case (x,):
            return f'one {x}'
        case (0, 0):
            return 'origin'
        case P(x, y) if x == y:
            return f'diagonal {x}'
        case (x, 0) | (0, x):
            return f'axis {x}'
        case (int() as a, str() as b):
            return f'int {a} str {b}'
        case ((a, b), c):
            return f'nested {a}{b}{c}'
        case (first, *middle, last):
            return f'{first} {middle} {last}'


for value in ((), (5,), (0, 0), P(2, 2), P(0, 3), (4, 0), (1, 's'), ((1, 2), 3), (1, 2, 3, 4), [1, 2], 'ab',
              P(1, 2)):
    print(value, describe(value))
t = (1, [2], {'k': 3})
t[1].append(4)
t[2]['n'] = t[1]
print(t, t[1] is t[2]['n'], t * 2, (t + ())[1] is t[1], tuple(x for x in t) == t,
      hash(P(1, 2)) == hash((1, 2)), {(1, 2): 'a', P(1, 2): 'b'}, len({(), ((),), (((),),)}))
nested = ()
for i in range(100):
    nested = (i, nested)
depth, node = 0, nested
while node:
    depth, node = depth + 1, node[1]
print(depth, hash(nested) == hash(nested), nested == nested[:], str(nested)[:30], len(repr(nested)))
