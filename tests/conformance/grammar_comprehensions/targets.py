print([a + b for a, b in [(1, 2), (3, 4)]], [a for a, in [(1,), (2,)]], [(h, t) for h, *t in ['abc', 'd']])
print([(a, b, c) for a, (b, [c]) in [(1, (2, [3]))]], [x for [x, y] in [(1, 2)]])
class O: pass
o = O()
d = {}
print([o.v for o.v in range(3)], o.v, [d['k'] for d['k'] in 'ab'], d)
l = [0, 0]
print([l[:] for l[0] in range(2)], l)
print([(i, x) for i, x in enumerate('ab')], {k: v for k, (v, *_) in {'a': [1, 2], 'b': [3]}.items()})
print([y for x in [[1, 2], [3]] for y in x], [z for x in [[[1], [2]]] for y in x for z in y])
print([x for x in range(5) if x > 1 if x < 4])
