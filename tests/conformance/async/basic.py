def run(coro):
    try:
        while True: coro.send(None)
    except StopIteration as s: return s.value
async def f(): return 5
async def g():
    x = await f()
    y = await f()
    return x + y
print(run(f()), run(g()))
async def add(a, b=1): return a + b
async def main():
    print(await add(1), await add(2, b=3))
    return [await add(i) for i in range(3)]
print(run(main()))
c = f()
print(type(c).__name__, c.__name__)
c.close()
