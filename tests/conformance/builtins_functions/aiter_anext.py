# aiter and anext, driven by hand.
def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__ + ':', error)


def drive(awaitable):
    steps = []
    iterator = awaitable.__await__() if hasattr(awaitable, '__await__') else awaitable
    try:
        while True:
            steps.append(iterator.send(None))
    except StopIteration as stop:
        return steps, stop.value


class Pause:
    def __await__(self):
        yield 'pause'
        return 'woken'


class Counter:
    def __init__(self, limit):
        self.n, self.limit = 0, limit

    def __aiter__(self):
        return self

    async def __anext__(self):
        await Pause()
        self.n += 1
        if self.n > self.limit:
            raise StopAsyncIteration('over')
        return self.n


async def agen():
    yield 'a'
    got = yield await Pause()
    yield got


class BadIter:
    def __aiter__(self):
        return 5


class BadNext:
    def __aiter__(self):
        return self

    def __anext__(self):
        return 5


async def use():
    counter = aiter(Counter(2))
    first = await anext(counter)
    second = await anext(counter, 'default')
    third = await anext(counter, 'default')
    try:
        await anext(counter)
    except StopAsyncIteration as error:
        return first, second, third, repr(error)


async def loops():
    out = [x async for x in Counter(3)]
    async for x in agen():
        out.append(x)
    else:
        out.append('else')
    return out, {x: y async for x in Counter(2) for y in 'ab' if x}, [x async for x in agen() if x], sum([x async for x in Counter(4)])


print(drive(use()), drive(loops()))
g = agen()
print(aiter(g) is g, drive(anext(g)), drive(g.asend(None)), drive(g.asend('sent')), type(g).__name__)
print(drive(anext(g, 'finished')), drive(g.aclose()))
show(aiter, 5)
show(aiter, [1])
show(aiter, BadIter())
show(anext, 5)
show(anext, [1])
show(aiter)
show(anext)
show(lambda: drive(anext(BadNext())))
show(lambda: drive(anext(BadNext(), 1)))


async def wrong(value):
    async for x in value:
        pass

for value in ([1], 5, BadIter(), BadNext(), (x for x in ())):
    show(lambda: drive(wrong(value)))


async def not_awaitable(value):
    return await value

for value in (5, None, [1], lambda: 0, (x for x in ())):
    show(lambda: drive(not_awaitable(value)))
