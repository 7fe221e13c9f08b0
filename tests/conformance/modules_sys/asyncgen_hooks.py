import sys, gc, warnings
h = sys.get_asyncgen_hooks()
print(h, type(h), h.firstiter, h.finalizer, len(h), h == (None, None), type(h).__mro__)
print(sys.set_asyncgen_hooks())
for args, kw in (((1,), {}), ((None, 1), {}), ((), {'finalizer': 3}), ((print, 3), {})):
    try: print(sys.set_asyncgen_hooks(*args, **kw))
    except TypeError as e: print('TypeError', e)
    print(sys.get_asyncgen_hooks().firstiter is print)
sys.set_asyncgen_hooks(None, None)
try: sys.get_asyncgen_hooks(1)
except TypeError as e: print('TypeError', e)

def first(g): print('first', g.__name__, g.ag_running)
def final(g): print('final', g.__name__)
sys.set_asyncgen_hooks(first)
print(sys.get_asyncgen_hooks() == (first, None))
sys.set_asyncgen_hooks(finalizer=final)
print(sys.get_asyncgen_hooks() == (first, final))

async def numbers(n):
    try:
        for i in range(n):
            yield i
    finally:
        print('cleanup')
async def plain():
    yield 1
    yield 2

def run(coro):
    try:
        while True: coro.send(None)
    except StopIteration as e: return e.value

async def main():
    async for x in numbers(2): print(x)
    g = plain()
    print('made')
    a = g.__anext__()
    print('asked')
    print(await a)
    del a, g
    gc.collect()
    g = numbers(3)
    print(await g.asend(None), await g.asend(None))
    g = None
    gc.collect()
    g = numbers(3)
    await g.aclose()
    g = None; gc.collect()
    g = numbers(3)
    a = g.athrow(ValueError)
    try: await a
    except ValueError: print('VE')
    a = g = None; gc.collect()
    g = plain()
    c = g.aclose()   # hooked but never run
    sys.set_asyncgen_hooks(None, None)
    c.close()
    c = g = None
    gc.collect()
    g = plain()
    print(await g.__anext__())
    sys.set_asyncgen_hooks(first, final)
    print(await g.__anext__())
    g = None
    gc.collect()
    g = plain()
    gc.collect()
run(main())
def bad(g): raise ZeroDivisionError('bad')
sys.set_asyncgen_hooks(bad, None)
async def two():
    g = plain()
    for _ in range(2):
        try: print(await g.__anext__())
        except ZeroDivisionError as e: print(e)
    g = numbers(2)
    try:
        async for x in g: print(x)
    except ZeroDivisionError as e: print(e)
    async for x in g: print(x)
    sys.set_asyncgen_hooks(None, bad)
    sys.unraisablehook = lambda u: print('unraisable', u.exc_type, u.err_msg[:60], u.object and u.object.__name__)
    g = numbers(2)
    print(await g.__anext__())
    g = None
    gc.collect()
run(two())
sys.set_asyncgen_hooks(firstiter=None, finalizer=None)
del sys.unraisablehook
sys.unraisablehook = sys.__unraisablehook__
