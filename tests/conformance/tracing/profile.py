# sys.setprofile
import sys

events = []


def profiler(frame, event, arg):
    name = getattr(arg, '__name__', None) if event.startswith('c_') else arg
    owner = type(arg.__self__).__name__ if event.startswith('c_') else ''
    events.append((frame.f_code.co_name, event, name, owner))


def profile(function, *args):
    events.clear()
    sys.setprofile(profiler)
    try:
        result = function(*args)
    except Exception as error:
        result = repr(error)
    finally:
        sys.setprofile(None)
    print(function.__name__, '->', result)
    for event in events:
        print('   ', *event)


def square(x):
    return x * x


def plain(n):
    return [square(i) for i in range(n)] + [len('abc')]


profile(plain, 2)


def methods():
    items = [3, 1, 2]
    items.append(4)
    items.sort(key=square)
    text = 'a b'.split()
    return items, str.upper('x'), max(1, 2), divmod(7, *[2]), sorted(items, reverse=True, key=square)


profile(methods)


class Thing:
    def __init__(self, x):
        self.x = x

    def __len__(self):
        return 3

    @staticmethod
    def helper():
        return 1


def objects():
    t = Thing(1)
    return len(t), Thing.helper(), isinstance(t, Thing), int('3'), dict(a=1)


profile(objects)


def failing():
    try:
        len(5)
    except TypeError:
        pass
    [].index(1)


profile(failing)


def generator():
    yield 1
    yield 2


def generators():
    g = generator()
    return next(g), list(g)


profile(generators)


def bad(frame, event, arg):
    raise RuntimeError('profiler: ' + event)


sys.setprofile(bad)
try:
    square(2)
except RuntimeError as error:
    print(error, sys.getprofile())

sys.setprofile(profiler)
print_later = sys.getprofile()
sys.setprofile(None)
print(print_later is profiler, sys.getprofile())

# both at once
log = []


def both(frame, event, arg):
    log.append(('trace', frame.f_code.co_name, event))
    return both


sys.settrace(both)
sys.setprofile(lambda frame, event, arg: log.append(('profile', frame.f_code.co_name, event)))
square(3)
sys.setprofile(None)
sys.settrace(None)
print(*log, sep='\n')
