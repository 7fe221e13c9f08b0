# asynccontextmanager, AsyncExitStack, aclosing, driven by hand.
from contextlib import AbstractAsyncContextManager, AsyncContextDecorator, AsyncExitStack, aclosing, asynccontextmanager, nullcontext
def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__ + ':', error)


class Suspend:
    def __init__(self, name):
        self.name = name

    def __await__(self):
        result = yield self.name
        return result


def drive(coroutine):
    steps = []
    try:
        value = None
        while True:
            steps.append(coroutine.send(value))
            value = f'answer {len(steps)}'
    except StopIteration as stop:
        return steps, stop.value


@asynccontextmanager
async def manager(name):
    print('enter', name, await Suspend('enter ' + name))
    try:
        yield name
    except ValueError as error:
        print('caught', error)
    finally:
        print('exit', name, await Suspend('exit ' + name))


class CM:
    def __init__(self, name):
        self.name = name

    async def __aenter__(self):
        await Suspend('aenter')
        return self.name

    async def __aexit__(self, kind, value, tb):
        await Suspend('aexit')
        print('aexit', self.name, kind and kind.__name__)
        return self.name == 'swallow'


class Sync:
    def __enter__(self):
        return 'sync'

    def __exit__(self, *args):
        print('sync exit')


async def simple():
    async with manager('m') as value:
        print('body', value)
    async with manager('n'):
        raise ValueError('in body')
    return 'done'


async def stack():
    async with AsyncExitStack() as s:
        print(await s.enter_async_context(CM('one')), await s.enter_async_context(manager('two')),
              s.enter_context(Sync()))
        s.push_async_callback(callback, 1, k=2)
        s.callback(print, 'plain callback')
        s.push_async_exit(CM('pushed'))
        s.push(Sync())
    return 'stack done'


async def callback(*args, **kwargs):
    await Suspend('callback')
    print('async callback', args, kwargs)


async def errors():
    async with AsyncExitStack() as s:
        await s.enter_async_context(CM('swallow'))
        raise KeyError('swallowed')
    async with AsyncExitStack() as s:
        await s.enter_async_context(CM('outer'))
        moved = s.pop_all()
    print('moved')
    await moved.aclose()
    try:
        await AsyncExitStack().enter_async_context(5)
    except TypeError as error:
        print(error)
    try:
        async with AsyncExitStack() as s:
            await s.enter_async_context(CM('passes'))
            raise IndexError('out')
    except IndexError as error:
        print('out', error)
    async with nullcontext('n') as n:
        print(n)


class Closable:
    async def aclose(self):
        await Suspend('closing')
        print('aclosed')


async def agen():
    try:
        yield 1
        yield 2
    finally:
        print('agen closed')


async def closings():
    async with aclosing(Closable()):
        print('inside')
    async with aclosing(agen()) as g:
        async for value in g:
            print(value)
            break


class Deco(AsyncContextDecorator):
    async def __aenter__(self):
        print('deco enter')

    async def __aexit__(self, *args):
        print('deco exit')


@Deco()
async def decorated(x):
    return x


@manager('as decorator')
async def function():
    return 'f'


for make in (simple, stack, errors, closings, lambda: decorated(3), function):
    print(drive(make()))
print(issubclass(CM, AbstractAsyncContextManager), isinstance(Sync(), AbstractAsyncContextManager))


@asynccontextmanager
async def bad():
    yield 1
    yield 2


async def use_bad():
    async with bad():
        pass


show(lambda: drive(use_bad()))
