import gc, weakref
class Y:
    def __await__(self):
        yield 1
class O: pass
async def inner(o):
    await Y()
    return 3
async def dropped():
    o = O()
    w = weakref.ref(o)
    print(await inner(o))
    o = None
    gc.collect()
    print(w())
c = dropped()
try:
    while 1: c.send(None)
except StopIteration: pass
async def numbers():
    await Y()
    yield 1
    await Y()
    yield 2
async def dropped():
    g = numbers()
    w = weakref.ref(g)
    print(await g.__anext__())
    g = None
    gc.collect()
    print(w())
    g = numbers()
    w = weakref.ref(g)
    print(await g.__anext__())
    g = None
    print(1)
    gc.collect()
    print(w())
    g = numbers()
    w = weakref.ref(g)
    async for x in g: break
    g = None
    print(1)
    gc.collect()
    print(w())
c = dropped()
try:
    while 1: c.send(None)
except StopIteration: pass
