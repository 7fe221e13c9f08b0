class Counter:
    def __init__(self, n): self.i, self.n = 0, n
    def __aiter__(self): return self
    async def __anext__(self):
        self.i += 1
        if self.i > self.n: raise StopAsyncIteration
        await Tick()
        return self.i
class Tick:
    def __await__(self): yield 'tick'
def run(coro):
    ticks = 0
    try:
        while True:
            coro.send(None)
            ticks += 1
    except StopIteration as s: return s.value, ticks
async def a():
    out = []
    async for x in Counter(3): out.append(x)
    else: out.append('else')
    return out
async def b():
    async for x in Counter(5):
        if x == 2: continue
        if x == 4: break
        print(x)
    else: print('never')
    return x
async def c():
    return [x async for x in Counter(3)], {x async for x in Counter(2)}, {x: x async for x in Counter(2)}, [x async for x in Counter(6) if x % 2], [(x, y) async for x in Counter(2) for y in 'ab']
async def d():
    async for a, (b, *c) in Pairs(): print(a, b, c)
class Pairs:
    def __aiter__(self):
        self.items = iter([(1, 'xyz'), (2, 'w')])
        return self
    async def __anext__(self):
        try: return next(self.items)
        except StopIteration: raise StopAsyncIteration from None
for f in (a, b, c, d): print(run(f()))
class NoAnext:
    def __aiter__(self): return 5
class BadAnext:
    def __aiter__(self): return self
    def __anext__(self): return 5
class RaisesIn:
    def __aiter__(self): return self
    async def __anext__(self): raise ValueError('in anext')
class AsyncAiter:
    async def __aiter__(self): return self
for bad in (5, [1, 2], NoAnext(), BadAnext(), RaisesIn()):
    async def e():
        async for x in bad: pass
    try: run(e())
    except Exception as x: print(type(x).__name__, x, '|', repr(x.__cause__))
async def sync_over_async():
    for x in Counter(1): pass
try: run(sync_over_async())
except TypeError as x: print(x)
async def nested():
    total = 0
    async for x in Counter(3):
        async for y in Counter(x): total += y
    return total
print(run(nested()))
