def run(coro):
    try:
        while True: coro.send(None)
    except StopIteration as s: return s.value
class M:
    def __init__(self, name, swallow=False): self.name, self.swallow = name, swallow
    async def __aenter__(self):
        print('aenter', self.name)
        return self.name
    async def __aexit__(self, kind, value, tb):
        print('aexit', self.name, kind and kind.__name__, value)
        return self.swallow
async def a():
    async with M('one') as x: print(x)
    async with M('two') as x, M('three') as y: print(x, y)
    async with (M('four') as x, M('five'),): print(x)
    async with M('six', True): raise ValueError('swallowed')
    async with M('return'): return 'value'
print(run(a()))
async def b():
    async with M('seven'): raise KeyError('out')
try: run(b())
except KeyError as e: print(repr(e))
async def c():
    for i in range(3):
        async with M(i):
            if i == 0: continue
            break
    return i
print(run(c()))
class Sync:
    def __enter__(self): pass
    def __exit__(self, *a): pass
class NotAwaitable:
    def __aenter__(self): return 5
    async def __aexit__(self, *a): pass
class OnlyEnter:
    async def __aenter__(self): pass
for bad in (5, Sync(), NotAwaitable(), OnlyEnter()):
    async def d():
        async with bad: pass
    try: run(d())
    except Exception as e: print(type(e).__name__, e)
async def e():
    with M('sync over async'): pass
try: run(e())
except TypeError as x: print(x)
class Suspends:
    async def __aenter__(self): await P('entering')
    async def __aexit__(self, *a): await P('leaving')
class P:
    def __init__(self, v): self.v = v
    def __await__(self): yield self.v
async def f():
    async with Suspends(): await P('body')
c = f()
print([c.send(None) for _ in range(3)])
try: c.send(None)
except StopIteration: print('end')
c = f(); c.send(None); c.send(None)
print(c.throw(ValueError('in body')))
try: c.send(None)
except ValueError as x: print(x)
