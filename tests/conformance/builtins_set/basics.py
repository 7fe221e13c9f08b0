# Sets: building, operators, comparing, errors.
def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__ + ':', error)


def s(value):
    return sorted(value, key=repr)


a, b = {1, 2, 3}, {3, 4}
print(s(a | b), s(a & b), s(a - b), s(a ^ b), s(b - a), a == {3, 2, 1}, a != b, len(a), 2 in a, 9 in a,
      bool(set()), bool({0}))
print(set(), set('aa'), frozenset(), repr(frozenset([1])), s(set([1, 2, 1])), s(set({'k': 1})),
      set(range(0)), {*[1], *(1,)}, s({x % 3 for x in range(9)}), {1, 1.0, True}, {(1, 2)}, {frozenset()},
      frozenset({2}))
print(a < {1, 2, 3, 4}, a <= a, a < a, a > {1}, a >= {9}, {1} < b, set() < a, a <= frozenset(a),
      a == frozenset(a), frozenset({1}) == {1}, hash(frozenset({1, 2})) == hash(frozenset({2, 1})),
      {1} == [1], not a)
print(type({1} | frozenset()).__name__, type(frozenset() | {1}).__name__,
      type(frozenset({1}) & {1}).__name__, frozenset(f := frozenset({1})) is f)
show(lambda: a | [1])
show(lambda: a & 'a')
show(lambda: a - (1,))
show(lambda: a ^ None)
show(lambda: [1] | a)
show(lambda: a + b)
show(lambda: a * 2)
show(lambda: a < [1])
show(lambda: a <= 5)
show(lambda: a[0])
show(lambda: hash(a))
show(lambda: {a: 1})
show(lambda: {[]})
show(lambda: {1, {}})
show(lambda: {a})
show(lambda: [] in a)
show(lambda: {} in a)
show(lambda: a in {1})
show(lambda: frozenset({1}) in {frozenset({1})})
show(lambda: {1} in {frozenset({1})})
show(set, 5)
show(set, None)
show(set, [[]])
show(set, 1, 2)
show(set, x=1)
show(frozenset, 5)
show(frozenset, [], [])
c = a
a |= {9}
print(s(c), c is a)
a &= {1, 9, 5}
print(s(a))
a -= {1}
a ^= {9, 8}
print(a)
show(lambda: a.__ior__([1]))
f = frozenset({1})
g = f
f |= {2}
print(s(f), s(g))
try:
    a |= [1]
except TypeError as error:
    print(error)
print(s(set('hello') | set('world')), max({1, 5, 3}), sum({1, 2}), sorted({3, 1, 2}),
      len({x for x in 'mississippi'}), list({7}), [*{5}], any({0}), tuple(frozenset('q')))
