# oracle: 3.11
import asyncio, sys
print(sys.get_asyncgen_hooks())
async def numbers(name):
    try:
        for i in range(5):
            await asyncio.sleep(0)
            yield i
    finally:
        await asyncio.sleep(0)
        print('cleanup', name)

async def main():
    hooks = sys.get_asyncgen_hooks()
    print(hooks.firstiter is not None, hooks.finalizer is not None)
    async for x in numbers('a'):
        print(x)
        if x == 1: break
    print('left')
    await asyncio.sleep(0)
    g = numbers('b')
    print(await anext(g))
    global kept
    kept = g
    return 'done'
print(asyncio.run(main()))
print(sys.get_asyncgen_hooks())
try:
    asyncio.run(anext(kept))
except Exception as e: print(type(e).__name__, e)

loop = asyncio.new_event_loop()
async def start():
    global kept
    kept = numbers('c')
    return await kept.__anext__()
print(loop.run_until_complete(start()))
print(sys.get_asyncgen_hooks())
loop.run_until_complete(loop.shutdown_asyncgens())
async def bad():
    try:
        yield 1
    finally:
        raise ValueError('in cleanup')
async def start():
    global kept
    kept = bad()
    return await kept.__anext__()
loop.set_exception_handler(lambda loop, context: print(context['message'].split(' ')[:5], repr(context['exception']), context['asyncgen'] is kept))
print(loop.run_until_complete(start()))
loop.run_until_complete(loop.shutdown_asyncgens())
loop.close()

# dropped half way, the cleanup runs as a task
import gc
async def dropped():
    g = numbers('d')
    print(await g.__anext__())
    g = None
    gc.collect()
    print('collected')
    for _ in range(5):
        await asyncio.sleep(0)
    print('end')
asyncio.run(dropped())

# and when the loop is closed, it is too late
loop = asyncio.new_event_loop()
async def keep():
    global kept
    kept = numbers('e')
    return await kept.__anext__()
print(loop.run_until_complete(keep()))
loop.close()
kept = None
gc.collect()
