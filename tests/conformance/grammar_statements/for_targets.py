for i, c in enumerate('ab'): print(i, c)
for (a, b), *c in [((1, 2), 3, 4)]: print(a, b, c)
for [x] in [[1], (2,)]: print(x)
class O: pass
o = O()
for o.attr in range(2): print(o.attr)
d = {}
for d['key'] in 'xy': print(d)
l = [0] * 3
for l[1] in range(3): pass
print(l)
i = 5
for i in range(i): pass
print(i)
for i in []: pass
print(i)
for x in 1, 2, 3: print(x, end=' ')
for x in *[1, 2], 3: print(x, end=' ')
for x in (y := [7, 8]): print(x, y, end=' ')
print()
a = [1, 2, 3]
for v in a:
    if v < 3: a.append(v + 10)
    if len(a) > 6: break
print(a)
for k in {'a': 1}: print(k)
for ch in 'héé': print(ch, end='')
for b in b'ab': print(b, end=' ')
print()
def g():
    for z in range(3):
        yield z
        z = 'changed'
print(list(g()))
for i in range(3):
    i = i * 10
    print(i, end=' ')
print()
for bad in (5, None, 1.5, object, print):
    try:
        for x in bad: pass
    except TypeError as e: print(e)
for _ in range(2):
    def f(): return _
print(f(), _)
