# What is thrown into generators and coroutines while the thrower handles an exception, the very same or another.
import asyncio
import sys
def show(e):
    out = []
    seen = set()
    while e is not None and id(e) not in seen:
        seen.add(id(e)); out.append(repr(e)); e = e.__context__
    return ' <- '.join(out)

def g():
    try:
        yield 1
    except KeyError as e:
        print('in', show(sys.exception()))
        yield 2
        print('after', show(sys.exception()) if sys.exception() else None)
        try:
            raise ValueError
        except ValueError as v:
            print(show(v))
        yield 3
    print('out', sys.exception())
    yield 4

it = g(); next(it)
try:
    raise KeyError('a')
except KeyError as e:
    print(it.throw(e))
    print(next(it))
    print(next(it))

it = g(); next(it)
try:
    raise KeyError('a')
except KeyError as e:
    print(it.throw(e))
print(next(it))
print(next(it))

it = g(); next(it)
try:
    raise KeyError('a')
except KeyError as e:
    try:
        raise IndexError
    except IndexError:
        print(it.throw(e))
        print(show(e))
    print(next(it), show(sys.exception()))
print(next(it))

def h():
    try:
        yield 1
    except KeyError:
        yield 2
        raise
it = h(); next(it)
try:
    raise KeyError('a')
except KeyError as e:
    it.throw(e)
    try:
        next(it)
    except BaseException as b:
        print('reraised', show(b))
it = h(); next(it)
try:
    raise KeyError('a')
except KeyError as e:
    it.throw(e)
try:
    next(it)
except BaseException as b:
    print('reraised', show(b))

def outer():
    yield from g()
it = outer(); next(it)
try:
    raise KeyError('b')
except KeyError as e:
    print(it.throw(e))
    print(next(it))
print(next(it))

# a different one, while handling another
it = g(); next(it)
try:
    raise IndexError('c')
except IndexError as e:
    print(it.throw(KeyError('d')))
    print(next(it))
    print(next(it))

# athrow
async def ag():
    try:
        yield 1
    except KeyError as e:
        print('ag', show(e))
        yield 2
async def run():
    a = ag()
    await anext(a)
    try:
        raise IndexError('x')
    except IndexError:
        print(await a.athrow(KeyError('y')))
    a = ag()
    await anext(a)
    try:
        raise IndexError('x')
    except IndexError as e:
        k = KeyError('z')
        print(await a.athrow(k))
        print(show(k))
    a = ag()
    await anext(a)
    try:
        raise IndexError('x')
    except IndexError as e:
        try:
            await a.athrow(ValueError('not caught'))
        except ValueError as v:
            print(show(v))
    a = ag()
    await anext(a)
    try:
        raise KeyError('same')
    except KeyError as e:
        print(await a.athrow(e))
        try:
            await anext(a)
        except StopAsyncIteration as s:
            print(show(s))
    async def co():
        try:
            await asyncio.sleep(0)
            await Y()
        except KeyError as e:
            print('co', show(e))
    a = ag()
    try:
        raise IndexError('x')
    except IndexError as e:
        try:
            await a.athrow(ValueError('unstarted'))
        except ValueError as v:
            print(show(v))
    a = ag()
    await anext(a)
    await a.aclose()
    try:
        raise IndexError('x')
    except IndexError as e:
        try:
            await a.athrow(ValueError('closed'))
        except ValueError as v:
            print(show(v))
        except StopAsyncIteration as v:
            print(show(v))
class Y:
    def __await__(self):
        yield 1
def drive(c):
    try:
        c.send(None)
    except StopIteration: pass
drive(run())

# coroutines, throw
async def co():
    try:
        await Y()
    except KeyError as e:
        print('co', show(e))
        await Y()
        print(show(sys.exception()))
c = co(); c.send(None)
try:
    raise IndexError('q')
except IndexError:
    c.throw(KeyError('w'))
c = co(); c.send(None)
try:
    raise KeyError('q')
except KeyError as e:
    c.throw(e)
    try: c.send(None)
    except StopIteration: pass
def ctx():
    try:
        yield 1
    finally:
        print('finally', show(sys.exception()))
        yield 2
        print('finally', show(sys.exception()))
it = ctx(); next(it)
try:
    raise KeyError('a')
except KeyError as e:
    print(it.throw(e))
    try:
        next(it)
    except KeyError as k:
        print(k is e, show(k))
