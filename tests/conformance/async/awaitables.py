class Await:
    def __init__(self, *steps): self.steps = steps
    def __await__(self):
        got = []
        for s in self.steps: got.append((yield s))
        return got
def drive(coro, sends=()):
    sends = iter(sends)
    out = []
    try:
        v = coro.send(None)
        while True:
            out.append(v)
            v = coro.send(next(sends, None))
    except StopIteration as s: return out, s.value
async def a(): return await Await(1, 2)
async def b(): return await a(), await Await('x'), await Await()
print(drive(a(), 'pq'), drive(b(), 'rst'))
class Iter:
    def __await__(self): return iter([10, 20])
async def c(): return await Iter()
print(drive(c()))
class Wrap:
    def __init__(self, c): self.c = c
    def __await__(self): return self.c.__await__()
async def d(): return await Wrap(a())
print(drive(d()))
class NotIter:
    def __await__(self): return 5
class Raises:
    def __await__(self): raise ValueError('in __await__')
class Coro:
    def __await__(self): return a()
for bad in (5, None, 'x', [1], NotIter(), Raises(), (x for x in [1]), object):
    async def e(): await bad
    try: drive(e())
    except Exception as x: print(type(x).__name__, str(x).split(' at 0x')[0])
co = a()
class UseCoro:
    def __await__(self): return co
async def uc(): await UseCoro()
try: drive(uc())
except TypeError as x: print(x)
co.close()
async def precedence(): return -await f2() ** 2, await f2() + 1, [await f2()][0], not await f2(), (await f2()) if await f2() else 0, {await f2(): await f2()}, f'{await f2()}', await f2() < 5 < await f2()
async def f2(): return 3
print(drive(precedence()))
import types
@types.coroutine
def old(x):
    r = yield x
    return r * 2
async def uses(): return await old('ask')
print(drive(uses(), [21]))
