class V:
    def __init__(self, v): self.v = v
    def __await__(self):
        got = yield self.v
        return got if got is not None else self.v
def run(coro, trace):
    try:
        v = coro.send(None)
        while True:
            trace.append(v)
            v = coro.send(None)
    except StopIteration as s: return s.value
class CM:
    async def __aenter__(self): return await V('enter')
    async def __aexit__(self, *a): await V('exit')
class It:
    def __init__(self, n): self.n = n
    def __aiter__(self): return self
    async def __anext__(self):
        if self.n == 0: raise StopAsyncIteration
        self.n -= 1
        return await V(self.n)
async def agen(n):
    for i in range(n): yield await V(f'g{i}')
async def f():
    a = [await V(1), await V(2)]
    b = {await V('k'): await V('v')}
    c = max(await V(3), await V(4), key=await V(abs))
    d = await V(5) + await V(6) * await V(7)
    e = 'abc'[await V(1):await V(3)]
    g = await V(0) or await V('or') and await V('and')
    h = f'{await V(8):>{await V(4)}}|'
    async with CM() as x, CM() as y: pass
    j = [x async for x in It(3)]
    k = [await V(i) for i in (await V([10, 20]))]
    l = {i: await V(i) async for i in agen(2)}
    m = [(i, j) async for i in It(2) for j in range(await V(2))]
    n = (await V('yes')) if await V(True) else (await V('no'))
    o = await V(1) < await V(2) < await V(3)
    p = await (await V(V('double')))
    q = [y async for y in (await V(z) async for z in It(2) if await V(True))]
    r = lambda v=(await V('default')): v
    s = [*await V([1]), *[x async for x in agen(1)]]
    try: raise await V(ValueError('raised'))
    except await V(ValueError) as err: t = str(err)
    finally: await V('finally')
    while await V(False): pass
    else: u = await V('else')
    assert await V(True), await V('never')
    w = [i for i in [await V(x) for x in 'ab'] if i]
    match await V([1, 2]):
        case [p1, p2] if await V(True): z = p1 + p2
    del a[await V(0)]
    a[await V(0)] += await V(100)
    return a, b, c, d, e, g, h, x, y, j, k, l, m, n, o, p, q, r(), s, t, u, w, z
trace = []
for item in run(f(), trace): print(item)
print(len(trace), [t for t in trace if isinstance(t, str)])
