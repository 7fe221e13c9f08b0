class A:
    def __aiter__(self): return self
    async def __anext__(self): raise RuntimeError('anext')
async def f():
    async for x in A(): print(x)
f().send(None)
