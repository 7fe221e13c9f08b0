a = list(range(6))
a[1:3] = ['x']
print(a)
a[1:1] = [7, 8, 9]
print(a)
a[:] = 'abc'
print(a)
a[1:] = []
print(a)
a[5:] = (1, 2)
print(a)
a[::2] = ['p', 'q']
print(a)
a[::-1] = [1, 2, 3]
print(a)
a[1:2] = a
print(a)
del a[1:3]
print(a)
del a[::2]
print(a)
del a[:]
print(a)
a = list(range(10)); del a[1:8:3]; print(a)
a = list(range(10)); del a[8:1:-3]; print(a)
a[0:2] = (x for x in 'gen')
print(a)
a[-1:] = {5: 6}
print(a)
a[:2], a[2:4] = [1], [2]
print(a)
for bad in ('a[::2] = [1]', 'a[:] = 5', 'a[::0]', 'a[::0] = []', 'a["x":]', 'a[1.5:]', 'a[0:1] = None', 't = (1, 2); del t[0:1]', '"abc"[0:1] = "x"', 'a[::-1] = [1]', 'a[1, 2]', 'a[:] += 1', 's = "ab"; s["a"]', 't[1.0]', 'a[None]', 'a[9] = 1', 'a[9]', 'del a[9]', '()[0]', '""[0]'):
    try: exec(bad)
    except (TypeError, ValueError, IndexError) as e: print(bad, '->', type(e).__name__, e)
