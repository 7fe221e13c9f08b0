# Special methods that classes have as descriptors of every kind: await, async with, async for.
import _forms
from _forms import triggers, try_all


class Waits:
    def __await__(self):
        return iter([])


def drive(coroutine):
    try:
        coroutine.send(None)
    except StopIteration as stop:
        return stop.value
    finally:
        coroutine.close()


def asynchronous(text):
    space = {}
    exec('async def run(x):\n' + ''.join(['    %s\n' % line for line in text.split('\n')]), space)
    inner = space['run']
    return {text.replace('\n', '; '): lambda x: drive(inner(x))}


async def nothing(*args):
    return 'awaited'


async def stop(*args):
    raise StopAsyncIteration


def ending(*args):
    return stop()


try_all('__await__', lambda *args: iter([]), asynchronous('return await x'))
try_all('__await__', 5, asynchronous('return await x'))
try_all('__aenter__', lambda *args: nothing(), asynchronous('async with x as y:\n    return y'), __aexit__=lambda *args: nothing())
try_all('__aenter__', 5, asynchronous('async with x as y:\n    return y'), __aexit__=lambda *args: nothing())
try_all('__aexit__', lambda *args: nothing(), asynchronous('async with x as y:\n    pass') | asynchronous('async with x as y:\n    raise KeyError'), __aenter__=lambda *args: nothing())
try_all('__aexit__', 5, asynchronous('async with x as y:\n    pass'), __aenter__=lambda *args: nothing())
try_all('__aiter__', lambda *args: _forms.other, asynchronous('async for y in x:\n    return y') | triggers('aiter(x) and 1') | asynchronous('return [y async for y in x]'), __anext__=lambda self: ending())
try_all('__aiter__', 5, asynchronous('async for y in x:\n    return y') | triggers('aiter(x) and 1'))
try_all('__anext__', lambda *args: ending(), asynchronous('async for y in x:\n    return y\nelse:\n    return "end"') | asynchronous('return await anext(x, 5)') | asynchronous('return await anext(x)'), __aiter__=lambda self: self)
try_all('__anext__', 5, asynchronous('async for y in x:\n    return y') | asynchronous('return await anext(x)'), __aiter__=lambda self: self)
