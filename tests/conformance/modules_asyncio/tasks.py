# oracle: 3.11
# (CPython's own loop: the browser's has no asyncio.run)
import asyncio

log = []


async def work(name, delay):
    log.append(f'start {name}')
    await asyncio.sleep(delay)
    log.append(f'end {name}')
    return name * 2


async def gathering():
    print(await asyncio.gather(work('a', 0.03), work('b', 0.01), work('c', 0.02)))
    print(log)
    one = work('d', 0)
    print(await asyncio.gather(one, one, asyncio.sleep(0, 'slept')))
    print(await asyncio.gather())

    async def fail(delay):
        await asyncio.sleep(delay)
        raise ValueError(f'failed after {delay}')
    try:
        await asyncio.gather(fail(0.02), fail(0.01), work('e', 0.03))
    except ValueError as error:
        print('raised', error)
    print(await asyncio.gather(fail(0.01), work('f', 0), return_exceptions=True))


async def cancelling():
    async def stubborn():
        try:
            await asyncio.sleep(10)
        except asyncio.CancelledError as error:
            print('told', error.args)
            raise
    task = asyncio.create_task(stubborn(), name='stubborn')
    await asyncio.sleep(0)
    print(task.get_name(), task.done(), task.cancelling(), task.cancel('enough'), task.cancelling())
    try:
        await task
    except asyncio.CancelledError as error:
        print('cancelled', error.args, task.cancelled(), task.done())

    async def deaf():
        try:
            await asyncio.sleep(10)
        except asyncio.CancelledError:
            return 'went on'
    task = asyncio.create_task(deaf())
    await asyncio.sleep(0)
    task.cancel()
    print(await task, task.cancelled())
    never = asyncio.create_task(work('never', 0))
    never.cancel()
    try:
        await never
    except asyncio.CancelledError:
        print('before its start', 'start never' in log)


async def waiting():
    tasks = [asyncio.create_task(work(str(n), n / 100)) for n in (3, 1, 2)]
    done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    print(len(done), len(pending), done.pop().result())
    done, pending = await asyncio.wait(tasks, timeout=0.015)
    print(sorted(task.result() for task in done), len(pending))
    done, pending = await asyncio.wait(tasks)
    print(sorted(task.result() for task in done), len(pending))
    for each in asyncio.as_completed([work('l', 0.02), work('m', 0.01)]):
        print(await each)
    try:
        await asyncio.wait_for(work('slow', 10), 0.01)
    except TimeoutError as error:
        print('timed out', error.args)
    print(await asyncio.wait_for(work('fast', 0), 1), await asyncio.wait_for(work('none', 0), None))
    inner = asyncio.create_task(work('inner', 0.02))
    outer = asyncio.shield(inner)
    await asyncio.sleep(0)
    outer.cancel()
    try:
        await outer
    except asyncio.CancelledError:
        print('outer cancelled', inner.cancelled())
    print(await inner)


async def blocks():
    try:
        async with asyncio.timeout(0.01) as block:
            await asyncio.sleep(10)
    except TimeoutError:
        print('block timed out', block.expired())
    async with asyncio.timeout(10) as block:
        await asyncio.sleep(0)
    print(block.expired())
    async with asyncio.timeout(None) as block:
        print(block.when())
    try:
        async with asyncio.timeout(0.01):
            async with asyncio.timeout(10):
                await asyncio.sleep(10)
    except TimeoutError:
        print('outer block')
    async with asyncio.TaskGroup() as group:
        a = group.create_task(work('ga', 0.02))
        b = group.create_task(work('gb', 0.01))
    print(a.result(), b.result())

    async def fail(text):
        raise KeyError(text)
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(fail('one'))
            group.create_task(fail('two'))
            slow = group.create_task(work('slow', 10))
    except* KeyError as error:
        print(repr(error), slow.cancelled())
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(work('left', 10))
            raise RuntimeError('body')
    except* RuntimeError as error:
        print(error.exceptions)


async def futures():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    print(future.done(), future)
    future.add_done_callback(lambda f: print('callback', f.result()))
    loop.call_soon(future.set_result, 42)
    print(await future, future.done(), future)
    try:
        future.set_result(1)
    except asyncio.InvalidStateError as error:
        print('invalid', error)
    broken = loop.create_future()
    broken.set_exception(OSError('down'))
    try:
        await broken
    except OSError as error:
        print(repr(error), broken.exception() is error)
    order = []
    loop.call_later(0.02, order.append, 'late')
    loop.call_later(0.01, order.append, 'early')
    cancelled = loop.call_later(0.015, order.append, 'never')
    cancelled.cancel()
    await asyncio.sleep(0.03)
    print(order)
    print(asyncio.current_task() in asyncio.all_tasks(), loop.is_running())
    nested = work('nested', 0)
    try:
        asyncio.run(nested)
    except RuntimeError as error:
        print(error)
    nested.close()


for main in (gathering, cancelling, waiting, blocks, futures):
    print('---', main.__name__)
    asyncio.run(main())
try:
    asyncio.get_running_loop()
except RuntimeError as error:
    print(error)


async def raises():
    raise LookupError('out')
try:
    asyncio.run(raises())
except LookupError as error:
    print(repr(error))
with asyncio.Runner() as runner:
    print(runner.run(work('r1', 0)), runner.run(work('r2', 0)))
