# cached_property, wraps, update_wrapper.
from functools import WRAPPER_ASSIGNMENTS, WRAPPER_UPDATES, cached_property, update_wrapper, wraps
def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__ + ':', error)


class Data:
    def __init__(self, values):
        self.values = values

    @cached_property
    def total(self):
        """The total."""
        print('computing')
        return sum(self.values)

    @cached_property
    def fails(self):
        raise ValueError('no')


d = Data([1, 2, 3])
print(d.total, d.total, d.__dict__, Data.total.__doc__, Data.total.attrname, type(Data.total).__name__)
d.total = 99
print(d.total)
del d.total
print(d.total, 'total' in vars(d))
show(lambda: d.fails)
print('fails' in vars(d))


class Slots:
    __slots__ = ('x',)

    @cached_property
    def prop(self):
        return 1


show(lambda: Slots().prop)
loose = cached_property(lambda self: 1)
show(lambda: loose.__get__(d, Data))
shared = cached_property(lambda self: 2)


class One:
    a = shared


def two_names():
    class Two:
        b = c = cached_property(lambda self: 3)


show(two_names)
print(One().a, loose.__get__(None, Data) is loose, cached_property.__class_getitem__(int))


def original(a: int, b=2) -> str:
    """Original docs."""
    return 'original'


original.attribute = 'attr'


def decorator(function):
    @wraps(function)
    def wrapper(*args, **kwargs):
        """Wrapper docs."""
        return 'wrapped ' + function(*args, **kwargs)
    return wrapper


w = decorator(original)
print(w(1), w.__name__, w.__qualname__, w.__doc__, w.__module__, w.__annotations__, w.attribute,
      w.__wrapped__ is original, w.__dict__.keys())
print(WRAPPER_ASSIGNMENTS, WRAPPER_UPDATES)


@wraps(original, assigned=('__doc__',), updated=())
def partly():
    pass


print(partly.__name__, partly.__doc__, hasattr(partly, 'attribute'), partly.__wrapped__ is original)
f = update_wrapper(lambda: 5, original)
print(f.__name__, f(), f.__wrapped__(1))


class CallableObject:
    def __call__(self):
        return 'object'


g = update_wrapper(lambda: 6, CallableObject())
print(g.__name__, g.__doc__, type(g.__wrapped__).__name__)
show(update_wrapper, lambda: 0, original, updated=('nothing',))
show(wraps)


@decorator
@decorator
def twice():
    return 'twice'


print(twice(), twice.__wrapped__.__wrapped__(), twice.__qualname__)


def repeat(times):
    def decorate(function):
        @wraps(function)
        def inner(*args):
            return [function(*args) for _ in range(times)]
        return inner
    return decorate


@repeat(times=3)
def hello(name='x'):
    return 'hello ' + name


print(hello('bob'), hello.__name__, hello())
