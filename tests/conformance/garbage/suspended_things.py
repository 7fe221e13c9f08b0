def g(tag):
    local = [tag] * 3
    try:
        while True:
            got = yield local
            if got is not None: local.append(got)
    finally: done.append(tag)
done = []
its = [g(i) for i in range(50)]
for it in its: next(it)
junk = [[i] * 10 for i in range(5000)]
print([it.send('x')[-2:] for it in its[::10]], len(junk))
junk = None
for it in its[:25]: it.close()
print(done[:3], len(done))
print([next(it) for it in its[25:28]])
class Await:
    def __await__(self): return (yield 'waiting')
async def co(n):
    data = {'n': n}
    r = await Await()
    return data, r
cs = [co(i) for i in range(20)]
print({c.send(None) for c in cs})
junk = [str(i) for i in range(5000)]
out = []
for c in cs:
    try: c.send('answer')
    except StopIteration as s: out.append(s.value)
print(out[3], out[-1], len(out))
m = map(lambda x: [x, junk[x]], range(100))
f = filter(lambda x: x[0] % 2, m)
e = enumerate(f, 1)
first = next(e)
junk2 = [[j] for j in range(5000)]
print(first, next(e), sum(1 for _ in e))
z = zip(iter(range(10)), (c for c in 'abcdefghij'), reversed(range(10)))
next(z)
del junk, junk2
print(list(z)[:2])
d = {i: [i] for i in range(100)}
it = iter(d.items()); next(it)
k = [[x] for x in range(3000)]
print(next(it), len(list(it)))
for it in its: it.close()
print(sorted(done) == list(range(50)))
