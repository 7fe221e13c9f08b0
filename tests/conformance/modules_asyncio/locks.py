# oracle: 3.11
# (CPython's own loop: the browser's has no asyncio.run)
import asyncio


async def locks():
    lock = asyncio.Lock()
    order = []

    async def use(n):
        async with lock:
            order.append(('in', n))
            await asyncio.sleep(0)
            order.append(('out', n))
    await asyncio.gather(*(use(n) for n in range(3)))
    print(order, lock.locked())
    try:
        lock.release()
    except RuntimeError as error:
        print(error)


async def events():
    event = asyncio.Event()

    async def waiter(n):
        await event.wait()
        return n
    tasks = [asyncio.create_task(waiter(n)) for n in range(3)]
    await asyncio.sleep(0)
    print(event.is_set())
    event.set()
    print(await asyncio.gather(*tasks), event.is_set())
    event.clear()
    print(event.is_set())


async def conditions():
    condition = asyncio.Condition()
    items = []

    async def consumer(n):
        async with condition:
            await condition.wait_for(lambda: items)
            return n, items.pop()
    tasks = [asyncio.create_task(consumer(n)) for n in range(2)]
    await asyncio.sleep(0)
    async with condition:
        items.append('first')
        condition.notify()
    await asyncio.sleep(0.01)
    async with condition:
        items.append('second')
        condition.notify_all()
    print(await asyncio.gather(*tasks))


async def semaphores():
    semaphore = asyncio.Semaphore(2)
    inside = most = 0

    async def use():
        nonlocal inside, most
        async with semaphore:
            inside += 1
            most = max(most, inside)
            await asyncio.sleep(0.001)
            inside -= 1
    await asyncio.gather(*(use() for _ in range(6)))
    print(most, semaphore.locked())
    bounded = asyncio.BoundedSemaphore(1)
    await bounded.acquire()
    bounded.release()
    try:
        bounded.release()
    except ValueError as error:
        print(error)


async def queues():
    queue = asyncio.Queue(maxsize=2)
    got = []

    async def producer():
        for n in range(5):
            await queue.put(n)

    async def consumer():
        while True:
            got.append(await queue.get())
            queue.task_done()
    task = asyncio.create_task(consumer())
    await producer()
    await queue.join()
    task.cancel()
    print(got, queue.empty(), queue.qsize(), queue.maxsize)
    try:
        queue.get_nowait()
    except asyncio.QueueEmpty as error:
        print(repr(error))
    queue.put_nowait(1)
    queue.put_nowait(2)
    try:
        queue.put_nowait(3)
    except asyncio.QueueFull as error:
        print(repr(error), queue.full())
    priority = asyncio.PriorityQueue()
    stack = asyncio.LifoQueue()
    for n in (3, 1, 2):
        priority.put_nowait(n)
        stack.put_nowait(n)
    print([priority.get_nowait() for _ in range(3)], [stack.get_nowait() for _ in range(3)])
    try:
        queue.task_done()
        queue.task_done()
        queue.task_done()
    except ValueError as error:
        print(error)


async def barriers():
    barrier = asyncio.Barrier(3)
    print(sorted(await asyncio.gather(*(barrier.wait() for _ in range(3)))), barrier.n_waiting, barrier.broken)

for main in (locks, events, conditions, semaphores, queues, barriers):
    print('---', main.__name__)
    asyncio.run(main())
