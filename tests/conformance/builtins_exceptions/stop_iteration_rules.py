# StopIteration inside generators, coroutines and next; RuntimeError conversion.
def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__ + ':', error)


def gen_stop():
    yield 1
    raise StopIteration('inside')


def gen_next():
    yield next(iter([]))


def gen_return():
    yield 1
    return 'value'


def delegating():
    result = yield from gen_return()
    print('delegated', result)
    return result * 2


g = gen_stop()
print(next(g))
try:
    next(g)
except RuntimeError as error:
    print(error, repr(error.__cause__), repr(error.__context__))
show(lambda: list(gen_next()))
show(lambda: list(next(iter([])) for _ in range(2)))
show(lambda: [next(iter([])) for _ in range(2)])
print(list(delegating()))
g = delegating()
next(g)
show(lambda: next(g))
g = gen_return()
print(next(g), next(g, 'default'), next(g, 'again'))


class Iterator:
    def __init__(self, error):
        self.error = error

    def __iter__(self):
        return self

    def __next__(self):
        raise self.error


print(list(Iterator(StopIteration)), list(Iterator(StopIteration('v'))), [*Iterator(StopIteration())])
show(lambda: list(Iterator(KeyError('k'))))
show(lambda: next(Iterator(StopIteration('v'))))
show(lambda: next(Iterator(KeyError('k')), 'default'))


def thrower():
    try:
        yield 1
    except ValueError as error:
        yield f'caught {error}'
    finally:
        print('cleanup')


g = thrower()
print(next(g), g.throw(ValueError('thrown')), next(g, 'done'))
g = thrower()
next(g)
show(g.throw, KeyError('uncaught'))
g = thrower()
next(g)
print(g.close(), g.close(), next(g, 'closed'))
show(thrower().throw, ValueError('before start'))
show(thrower().send, 1)
show(thrower().throw, 5)
show(thrower().throw, int)


def ignores_close():
    try:
        yield 1
    except GeneratorExit:
        yield 2


def returns_on_close():
    try:
        yield 1
    except GeneratorExit:
        return 'closed value'


g = ignores_close()
next(g)
show(g.close)
g = returns_on_close()
next(g)
print(g.close())


async def coroutine():
    raise StopIteration('in coroutine')


c = coroutine()
try:
    c.send(None)
except RuntimeError as error:
    print(error, repr(error.__cause__))


async def agen():
    yield 1
    raise StopAsyncIteration('x')


a = agen()
for _ in range(2):
    step = a.__anext__()
    try:
        step.send(None)
    except BaseException as error:
        print(type(error).__name__, error, repr(error.__cause__))
