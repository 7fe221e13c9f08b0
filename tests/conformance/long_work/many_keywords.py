# More keywords than are bound at once: to what they are bound a second time, too.
from functools import lru_cache, partial
from operator import methodcaller
from types import SimpleNamespace

many = {f'a{i}': i for i in range(700)}


class Made:
    def __new__(cls, *args, **keywords):
        print('new', args, len(keywords))
        return object.__new__(cls)

    def __init__(self, *args, x=None, a7=None, **keywords):
        print('init', args, len(keywords), x, a7)

    def method(self, *args, **keywords):
        return args, len(keywords), keywords['a699']


made = Made(1, 2, **many)
Made(1, x=5, **many)
print(methodcaller('method', 3, **many)(made))


class OfDict(dict):
    def __new__(cls, *args, **keywords):
        return dict.__new__(cls)


class OfPartial:
    __init__ = partial(lambda *args, **keywords: print(len(args), len(keywords)), 1)

    def __new__(cls, *args, **keywords):
        return object.__new__(cls)


class Meta(type):
    def __call__(cls, *args, **keywords):
        return type.__call__(cls, *args, **keywords)


class OfMeta(metaclass=Meta):
    def __init__(self, *args, **keywords):
        print(args, len(keywords))


class Generating:
    def __new__(cls, **keywords):
        yield len(keywords)


class Told:
    def __init_subclass__(cls, **keywords):
        print(cls.__name__, len(keywords))


class Telling(Told, **many):
    pass


class ByProperty:
    __call__ = property(lambda self: lambda *args, **keywords: (args, len(keywords)))


print(OfDict(**many) == many)
OfPartial(5, **many)
OfMeta(1, **many)
print(next(Generating(**many)))
print(len(vars(SimpleNamespace(**many))))
called = ByProperty()
print(called(), called(x=1), called(*range(9), y=2), called(1, **many))


def function(*args, a5=None, **keywords):
    return args, len(keywords), a5, list(keywords)[:6]


bound = partial(function, 1, **many)
print(bound(2), bound(2, a5=7), bound(**many), bound(zz=1, **many))
print(partial(bound, a6=3, b=3)(), len(bound.keywords))


class Name(str):
    pass


print(function(1, **{Name(f'a{i}'): i for i in range(600)}))


@lru_cache
def cached(*args, **keywords):
    return args, len(keywords)


print(cached(1, **many), cached(1, **many), cached(1, x=2), cached(1, x=2), cached(1, 'x', 2), cached.cache_info())

namespace = {}
names = [f'p{i}' for i in range(800)]
exec(f"def positional({', '.join(names)}): return p0, p799", namespace)
exec(f"def named(*, {', '.join(names)}, q=1): return p0, p799, q", namespace)
positional, named = namespace['positional'], namespace['named']
backwards = {f'p{i}': i for i in range(799, -1, -1)}
print(positional(**backwards), named(**backwards), positional(*range(200), **{f'p{i}': i for i in range(200, 800)}))
print(partial(positional, **backwards)(), partial(positional, p0=5)(**{f'p{i}': i for i in range(1, 800)}))

for wrong in [
    lambda: positional(1, **backwards),
    lambda: positional(**backwards, z=1),
    lambda: positional(1, z=1, **backwards),
    lambda: named(**{name: 1 for name in names[1:]}),
    lambda: named(1, **backwards),
    lambda: function(**many, a3=1),
    lambda: function(**{**many, 1: 2}),
    lambda: positional(**{**backwards, 1: 2}),
    lambda: Made.method(**many),
    lambda: len(**many),
    lambda: ValueError(**many),
    lambda: object(**many),
]:
    try:
        print(wrong())
    except TypeError as error:
        print(error)
