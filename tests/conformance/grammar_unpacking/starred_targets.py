a, *b = 1, 2, 3
print(a, b)
*a, b = 'abc'
print(a, b)
a, *b, c = range(5)
print(a, b, c)
a, *b = [1]
print(a, b)
a, *b, c = 1, 2
print(a, b, c)
*a, = (1, 2)
print(a)
[*a] = 'xy'
print(a)
(a, *b), *c = 'abc', 1, 2
print(a, b, c)
a, (b, *c), *d = 1, [2, 3, 4], 5
print(a, b, c, d)
*(a, b), c = 1, 2, 3
print(a, b, c)
class O: pass
o = O()
o.x, *o.rest = 1, 2, 3
print(o.x, o.rest)
d = {}
d['h'], *d['t'] = {'k': 1, 'l': 2}
print(d)
l = [0, 0, 0]
l[0], *l[1:2] = 'pqr'
print(l)
for h, *t in [(1, 2, 3), 'ab', [9]]:
    print(h, t)
a, *_, z = range(1000)
print(a, z, len(_))
a, *b, c, d, e = range(5)
print(a, b, c, d, e)
