from collections import deque
import heapq
class Sleep:
    def __init__(self, t): self.t = t
    def __await__(self): return (yield self)
class Future:
    def __init__(self): self.waiters, self.done, self.value = [], False, None
    def set(self, v):
        self.done, self.value = True, v
        for w in self.waiters: loop.ready.append((w, v))
    def __await__(self):
        if not self.done: yield self
        return self.value
class Loop:
    def __init__(self): self.ready, self.timers, self.now, self.seq = deque(), [], 0, 0
    def spawn(self, coro):
        f = Future()
        self.ready.append(((coro, f), None))
        return f
    def run(self, coro):
        main = self.spawn(coro)
        while self.ready or self.timers:
            if not self.ready:
                self.now, _, task = heapq.heappop(self.timers)
                self.ready.append((task, self.now))
            task, value = self.ready.popleft()
            coro, future = task
            try: request = coro.send(value)
            except StopIteration as s: future.set(s.value)
            except Exception as e: future.set(e)
            else:
                if isinstance(request, Sleep):
                    self.seq += 1
                    heapq.heappush(self.timers, (self.now + request.t, self.seq, task))
                else: request.waiters.append(task)
        return main.value
loop = Loop()
log = []
async def worker(name, delay, n):
    for i in range(n):
        t = await Sleep(delay)
        log.append((t, name, i))
    return name * n
async def gather(*coros):
    futures = [loop.spawn(c) for c in coros]
    return [await f for f in futures]
class Lock:
    def __init__(self): self.held, self.queue = False, deque()
    async def __aenter__(self):
        while self.held:
            f = Future(); self.queue.append(f); await f
        self.held = True
    async def __aexit__(self, *a):
        self.held = False
        if self.queue: self.queue.popleft().set(None)
lock = Lock()
async def critical(name):
    async with lock:
        log.append((loop.now, 'in', name))
        await Sleep(2)
        log.append((loop.now, 'out', name))
async def failing():
    await Sleep(1)
    raise ValueError('failed task')
async def ticker(n):
    for i in range(n):
        yield await Sleep(i)
async def main():
    r = await gather(worker('a', 3, 2), worker('b', 2, 3), failing())
    await gather(critical('x'), critical('y'), critical('z'))
    return r, [t async for t in ticker(4)]
print(loop.run(main()))
for entry in log: print(entry)
