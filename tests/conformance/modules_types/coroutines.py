# types.coroutine: generators that can be awaited.
import collections.abc
import types


@types.coroutine
def pause(value):
    """Says what it waits for."""
    got = yield value
    return got


async def waits():
    first = await pause(1)
    second = await pause('two')
    return first, second


def drive(coroutine, answers):
    try:
        step = coroutine.send(None)
        for answer in answers:
            print('asked', step)
            step = coroutine.send(answer)
    except StopIteration as stop:
        return stop.value


print(drive(waits(), ['a', 'b', 'c']))
made = pause(3)
print(type(made), pause.__name__, pause.__doc__, pause.__code__.co_flags & 0x100, made.gi_code.co_flags & 0x100, made.gi_code == pause.__code__)
print(next(made), list(pause(5)), isinstance(made, collections.abc.Awaitable), isinstance(made, collections.abc.Generator))


def plain(value):
    yield value


again = types.coroutine(plain)
print(again is plain, types.coroutine(again) is again, types.coroutine(waits) is waits)


def other(value):
    yield value


async def wrong():
    await other(1)


for attempt in (lambda: wrong().send(None), lambda: types.coroutine(3), lambda: other.__code__.replace(co_flags=other.__code__.co_flags | 0x100).co_flags & 0x1ff):
    try:
        print(attempt())
    except TypeError as error:
        print(error)


@types.coroutine
def delegates(inner):
    return (yield from inner)


async def answers():
    return await pause('inside')


print(drive(delegates(answers()), ['x']))


def not_marked(inner):
    yield from inner


coroutine = answers()
try:
    next(not_marked(coroutine))
except TypeError as error:
    print(error)
coroutine.close()


class Steps(collections.abc.Generator):
    def __init__(self):
        self.step = 0

    def send(self, value):
        self.step += 1
        if self.step > 2:
            raise StopIteration(('sent', value))
        return self.step

    def throw(self, kind, value=None, tb=None):
        raise StopIteration('thrown')


stepped = types.coroutine(Steps)
wrapper = stepped()
print(type(wrapper).__name__, stepped.__name__, isinstance(wrapper, collections.abc.Awaitable), iter(wrapper) is wrapper)
print(next(wrapper), wrapper.send(None))


async def over():
    return await stepped()


print(drive(over(), [1, 2]))
iterators = types.coroutine(lambda: iter([1]))
print(type(iterators()).__name__)
generators = types.coroutine(lambda: other(4))
wrapper = generators()
print(type(wrapper).__name__, wrapper.__name__, wrapper.gi_code.co_name, wrapper.cr_running, wrapper.gi_frame is not None, wrapper.cr_await)


async def over_generators():
    return await generators()


print(drive(over_generators(), [None]))


class Holder:
    @types.coroutine
    def method(self, value):
        return (yield value)

    @classmethod
    @types.coroutine
    def of_class(cls):
        return (yield cls.__name__)


async def methods():
    return await Holder().method('m'), await Holder.of_class()


print(drive(methods(), [1, 2]))
