async def inner(): raise ValueError('awaited')
async def outer():
    x = 1 + await inner()
    return x
outer().send(None)
