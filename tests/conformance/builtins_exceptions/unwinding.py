# try/except/else/finally orders, returns, breaks, nested handlers.
def order(kind):
    steps = []
    try:
        steps.append('try')
        if kind == 'value':
            raise ValueError
        if kind == 'key':
            raise KeyError
        if kind == 'return':
            return steps
        if kind == 'other':
            raise OSError
    except ValueError:
        steps.append('value')
    except KeyError:
        steps.append('key')
        raise IndexError(steps)
    else:
        steps.append('else')
    finally:
        steps.append('finally')
    steps.append('after')
    return steps


for kind in ('none', 'value', 'return', 'key', 'other'):
    try:
        print(kind, order(kind))
    except Exception as error:
        print(kind, repr(error))


def loop():
    seen = []
    for i in range(6):
        try:
            if i == 1:
                continue
            if i == 4:
                break
            seen.append(i)
        finally:
            seen.append(f'f{i}')
    else:
        seen.append('else')
    return seen


def nested(depth):
    try:
        if depth == 0:
            raise ValueError('deep')
        nested(depth - 1)
    except ValueError as error:
        raise KeyError(depth) from error
    except KeyError as error:
        if depth % 2:
            raise
        raise ValueError(depth) from error


def modified():
    x = 1
    try:
        return x
    finally:
        x = 2


def generator():
    try:
        yield 1
        yield 2
    finally:
        print('generator closed')


print(loop(), modified())
try:
    nested(4)
except Exception as error:
    names = []
    while error:
        names.append(repr(error))
        error = error.__cause__
    print(names)
stopped_early = generator()
for value in stopped_early:
    break
stopped_early.close()
g = generator()
next(g)
g.close()
try:
    try:
        raise ValueError('a')
    except ValueError as a:
        try:
            raise KeyError('b')
        except KeyError as b:
            print(repr(a), repr(b), repr(b.__context__))
        print(repr(a))
    try:
        print(a)
    except NameError as error:
        print(error)
finally:
    print('outer finally')
import sys
print(sys.exc_info())
try:
    raise ValueError('x')
except ValueError:
    print(sys.exc_info()[0].__name__, sys.exc_info()[1], sys.exception())
    try:
        raise KeyError('y')
    except KeyError:
        print(repr(sys.exception()))
    print(repr(sys.exception()))
print(sys.exception())


def depth(n):
    return depth(n + 1)


try:
    depth(0)
except RecursionError as error:
    print(error)


class Exit:
    def __init__(self, result):
        self.result = result

    def __enter__(self):
        return self.result

    def __exit__(self, kind, value, tb):
        print('exit', kind and kind.__name__, value, tb is not None)
        return self.result


with Exit(True) as r:
    raise ValueError('suppressed')
try:
    with Exit(0), Exit(''):
        raise ValueError('passes')
except ValueError as error:
    print(error)
with Exit(None):
    pass
