# Programs that mix context managers: transactions, nested, reentrant, timing of exits.
from contextlib import ExitStack, chdir, closing, contextmanager, nullcontext, suppress

log = []


@contextmanager
def transaction(store):
    backup = dict(store)
    try:
        yield store
    except Exception:
        store.clear()
        store.update(backup)
        raise
    else:
        log.append('commit')
    finally:
        log.append('end')


store = {'a': 1}
with transaction(store) as s:
    s['b'] = 2
with suppress(KeyError):
    with transaction(store) as s:
        s['c'] = 3
        raise KeyError
print(store, log)


class Indenter:
    def __init__(self):
        self.level = 0

    def __enter__(self):
        self.level += 1
        return self

    def __exit__(self, *args):
        self.level -= 1

    def print(self, text):
        print('    ' * self.level + text)


with Indenter() as indent:
    indent.print('one')
    with indent:
        indent.print('two')
        with indent as same:
            same.print('three')
    indent.print('back')


def generator_with():
    with closing(Closer('in generator')):
        yield 1
        yield 2


class Closer:
    def __init__(self, name):
        self.name = name

    def close(self):
        print('close', self.name)


for value in generator_with():
    print(value)
g = generator_with()
next(g)
g.close()
with (closing(Closer('x')) as x, closing(Closer('y')) as y, nullcontext() as z):
    print(x.name, y.name, z)


def returns():
    with closing(Closer('r')):
        return 'returned'


def loops():
    for i in range(3):
        with closing(Closer(f'loop {i}')):
            if i == 0:
                continue
            break
    return i


print(returns(), loops())


@contextmanager
def counted(counter, key):
    counter[key] = counter.get(key, 0) + 1
    yield counter[key]
    counter[key] -= 1


counter = {}
with counted(counter, 'k') as first, counted(counter, 'k') as second:
    print(first, second, counter)
print(counter)


@contextmanager
def chain(*names):
    with ExitStack() as stack:
        for name in names:
            stack.callback(print, 'end', name)
        yield len(names)


with chain('p', 'q', 'r') as n:
    print(n)


class Bad:
    def __enter__(self):
        raise RuntimeError('enter fails')

    def __exit__(self, *args):
        print('never')


class NoExit:
    def __enter__(self):
        pass


class NoEnter:
    def __exit__(self, *args):
        pass


for cls in (Bad, NoExit, NoEnter, int):
    try:
        with cls():
            print('body')
    except (RuntimeError, TypeError, AttributeError) as error:
        print(type(error).__name__, error)


async def wrong_kinds():
    for manager in (Indenter(), 5):
        try:
            async with manager:
                pass
        except TypeError as error:
            print(error)


try:
    wrong_kinds().send(None)
except StopIteration:
    pass
