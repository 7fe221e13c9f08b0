# Generators and coroutines keep the code they were made with when their function gets other code.
import types


def places(error):
    found, entry = [], error.__traceback__
    while entry:
        found.append((entry.tb_frame.f_code.co_name, entry.tb_lineno))
        entry = entry.tb_next
    return found


def source():
    try:
        got = yield 1
        print('got', got)
        got = yield 2
        print('got', got)
    except ValueError as error:
        print('caught', error)
        yield 3


def other():
    yield 'other'


thrown, sent, fresh, closed = source(), source(), source(), source()
print(next(thrown), next(sent), next(closed))
source.__code__ = other.__code__
print(thrown.throw(ValueError('thrown')))
print(sent.send(5))
print(next(fresh), fresh.gi_code.co_name, fresh.gi_frame.f_code.co_name)
print(closed.close(), list(source()))
try:
    thrown.throw(KeyError('late'))
except KeyError as error:
    print(places(error))

# to code with more registers and other constants
small, large = other(), other()
print(next(small))
other.__code__ = source.__code__ = (lambda a=1, b=2: [(yield a), b, (yield [a, b, b, b, b])]).__code__
try:
    small.throw(IndexError('in the old code'))
except IndexError as error:
    print(error, places(error))
print(list(large), next(other(3, 4)), next(source(5, 6)))


# delegation, where exceptions go through several generators
def inner():
    while True:
        try:
            yield 'inner'
        except LookupError as error:
            print('inner caught', error)


def outer():
    yield from inner()


chain = outer()
print(next(chain))
inner.__code__ = other.__code__
outer.__code__ = other.__code__
print(chain.throw(LookupError('deep')), next(inner(7, 8)), next(outer(9, 10)))
chain.close()


# coroutines
class Cancelled(BaseException):
    pass


@types.coroutine
def rest():
    yield 'resting'


async def waits():
    try:
        await rest()
    except Cancelled:
        return 'cancelled in the old code'


async def returns():
    return 'new'


old = waits()
print(old.send(None))
waits.__code__ = returns.__code__
for coroutine, step in [(old, lambda: old.throw(Cancelled())), (waits(), None)]:
    try:
        step() if step else coroutine.send(None)
    except StopIteration as stop:
        print(stop.value)
