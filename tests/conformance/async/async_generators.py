def run(coro):
    try:
        while True: coro.send(None)
    except StopIteration as s: return s.value
class Tick:
    def __await__(self): yield
async def agen(n):
    for i in range(n):
        await Tick()
        got = yield i
        if got: print('got', got)
async def a():
    out = []
    async for x in agen(3): out.append(x)
    return out, [x async for x in agen(4) if x], [x * y async for x in agen(3) for y in (1, 10)]
print(run(a()))
async def b():
    g = agen(3)
    print(await g.asend(None), await g.asend('sent'), await g.__anext__(), await anext(g, 'default'))
    try: await anext(g)
    except StopAsyncIteration as e: print(repr(e))
    g = agen(2)
    print(await anext(g), aiter(g) is g, g.ag_running, type(g).__name__)
    await g.aclose()
    return [x async for x in g]
print(run(b()))
async def handles():
    try: yield 1
    except ValueError as e: yield f'caught {e}'
    finally:
        await Tick()
        print('cleanup')
async def c():
    g = handles()
    print(await anext(g), await g.athrow(ValueError('v')))
    try: await anext(g)
    except StopAsyncIteration: print('end')
    g = handles(); await anext(g); await g.aclose()
    g = handles(); await anext(g)
    try: await g.athrow(KeyError('k'))
    except KeyError as e: print(repr(e))
    g = agen(1)
    try: await g.asend('early')
    except TypeError as e: print(e)
run(c())
async def genexp():
    g = (x * 2 async for x in agen(3))
    print(type(g).__name__)
    h = (await double(x) for x in range(3))
    print(type(h).__name__, [x async for x in h])
    return [x async for x in g]
async def double(x): return x * 2
print(run(genexp()))
async def stops():
    yield 1
    raise StopAsyncIteration('inside')
async def d():
    try:
        async for x in stops(): print(x)
    except RuntimeError as e: print(e, repr(e.__cause__))
run(d())
async def ignores():
    try: yield 1
    except GeneratorExit: yield 2
async def e():
    g = ignores(); await anext(g)
    try: await g.aclose()
    except RuntimeError as x: print(x)
run(e())
g = agen(1)
for bad in ('next(g)', 'iter(g)', 'for x in g: pass', 'g.send(1)', 'await_', 'aiter(5)', 'anext(5)'):
    try: exec(bad)
    except Exception as x: print(bad, type(x).__name__, x)
for src in ('async def f():\n yield 1\n return 2', 'async def f():\n yield from []', 'def f():\n await x', 'def f():\n async for x in y: pass', 'def f():\n async with x: pass', 'def f():\n [x async for x in y]', 'await x', 'async for x in y: pass', 'async with x: pass', '[x async for x in y]', 'lambda: await x', 'async def f():\n lambda: await x', 'async def f():\n def g(): await x', 'async x = 1', 'async', 'await = 1', 'def async(): pass', 'class C:\n await x', 'async def f(x=await y): pass', 'async lambda: 1', 'def f():\n return [await x for x in y]', 'def f():\n (x async for x in y)'):
    try: compile(src, 's', 'exec'); print(repr(src), 'ok')
    except SyntaxError as x: print(repr(src), x.msg, x.lineno, x.offset, x.end_lineno, x.end_offset)
