# generators, coroutines, async generators driven by hand
import types
def g():
    try:
        x = yield 1
        print('got', x)
        try: yield 2
        except ValueError as e: print('caught', e); yield 'handled'
        return 'result'
    finally: print('finally')
i = g(); print(next(i), i.send('s'), i.throw(ValueError('v')))
try: next(i)
except StopIteration as e: print(e.value)
print(i.gi_frame, i.gi_running, i.gi_yieldfrom, i.gi_code.co_name, i.__name__, i.__qualname__)
def outer():
    r = yield from inner()
    print('inner returned', r)
    yield from (10, 20)
def inner():
    try:
        a = yield 'a'
        print('inner got', a)
        yield 'b'
    except KeyError as e: print('inner caught', repr(e))
    return 'r'
o = outer(); print(next(o), o.send(5), o.throw(KeyError('k')), list(o))
def infinite():
    n = 0
    while True: n += 1; yield n
k = infinite(); print([next(k) for _ in range(3)]); k.close(); print(list(k))
def bad():
    yield 1
    raise StopIteration('inside')
try: list(bad())
except RuntimeError as e: print(e, repr(e.__cause__))
def reent():
    yield next(r)
r = reent()
try: next(r)
except ValueError as e: print(e)
class Aw:
    def __init__(s, v): s.v = v
    def __await__(s):
        got = yield s.v
        return got
async def co(x):
    a = await Aw(x)
    b = await Aw(a)
    return a, b
c = co(1); print(c.send(None), c.send('A'))
try: c.send('B')
except StopIteration as e: print(e.value)
try: c.send(None)
except RuntimeError as e: print(e)
async def notaw(): await 5
try: notaw().send(None)
except TypeError as e: print(e)
class BadAw:
    def __await__(s): return 5
async def badaw(): await BadAw()
try: badaw().send(None)
except TypeError as e: print(e)
async def agen():
    try:
        x = yield 1
        print('agen got', x)
        await Aw('inside')
        yield 2
    finally: print('agen finally')
def run(aw):
    it = aw.__await__() if not hasattr(aw, 'send') else aw
    out = []
    try:
        while True: out.append(it.send(None))
    except StopIteration as e: return out, e.value
    except StopAsyncIteration: return out, 'stop'
a = agen(); print(run(a.__anext__()), run(a.asend('sent')), run(a.__anext__()))
try: run(a.athrow(ValueError('t')))
except ValueError as e: print('threw', e)
a = agen(); print(run(a.__anext__()), run(a.aclose()), run(a.aclose()))
async def loops():
    out = [x async for x in agen() if x]
    async for y in agen():
        out.append(y); continue
    else: out.append('else')
    return out, {x: x async for x in agen()}, [z for z in [await Aw('w')]]
print(run(loops()))
class CM:
    async def __aenter__(s): print('enter'); return await Aw('entering')
    async def __aexit__(s, *a): print('exit', a[0]); return True
async def withs():
    async with CM() as x, CM(): raise ValueError
    return x
print(run(withs()))
@types.coroutine
def old(): r = yield 'old'; return r
async def uses(): return await old()
print(run(uses()))
async def asyncgen_errors():
    async for x in 5: pass
try: run(asyncgen_errors())
except TypeError as e: print(e)
async def e2():
    async with 5: pass
try: run(e2())
except TypeError as e: print(e)
async def e3():
    for x in agen(): pass
try: run(e3())
except TypeError as e: print(e)
gen = (x * 2 for x in range(3)); print(type(gen), gen.__name__, next(gen), list(gen))
print((lambda: (yield))().__next__(), list((lambda: (yield 5))()))
def closes():
    try: yield 1
    except GeneratorExit: print('closing'); return 'closed value'
z = closes(); next(z); print(z.close())
def withfinally():
    with open_() as f: yield f
class open_:
    def __enter__(s): return 'f'
    def __exit__(s, *a): print('exit', a[0].__name__ if a[0] else None)
w = withfinally(); next(w); w.close()
def t():
    yield
x = t(); next(x)
for args in ((5,), (int,), (ValueError('inst'),), ()):
    x = t(); next(x)
    try: x.throw(*args)
    except BaseException as e: print(type(e).__name__, e)
def deleg():
    yield from sub()
class sub:
    def __iter__(s): return s
    def __next__(s): return 'n'
d = deleg(); print(next(d))
try: d.send(5)
except AttributeError as e: print(e)
d = deleg(); next(d)
try: d.throw(ValueError('to sub'))
except ValueError as e: print(e)
