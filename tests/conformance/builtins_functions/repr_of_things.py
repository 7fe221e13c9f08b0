# repr of functions, classes, modules, methods and singletons (without addresses).
import math
import sys


def strip(text):
    import_free = text
    while ' at 0x' in import_free:
        start = import_free.index(' at 0x')
        end = start + 6
        while end < len(import_free) and import_free[end] in '0123456789abcdef':
            end += 1
        import_free = import_free[:start] + ' @' + import_free[end:]
    return import_free


class A:
    def method(self):
        def inner():
            pass
        return inner

    @classmethod
    def cm(cls):
        pass

    @staticmethod
    def sm():
        pass

    prop = property(lambda self: 1)
    cached = [].append


class B(A):
    __slots__ = ('slot',)


def function():
    yield


for thing in (None, ..., NotImplemented, True, int, type, A, B, len, [].append, 'a'.upper, str.upper,
              int.__add__, (5).__add__, A.method, A().method, A.cm, A().cm, A.sm, A().method(), A(), B(),
              object(), lambda: 0, function, function(), math, sys, range, enumerate, iter([]), zip(),
              map(str, []), reversed([]), {}.items(), {}.keys(), type(None), type(...), type(NotImplemented),
              int | None, list[int], dict[str, list[int]], A.prop, A.__dict__['cm'], A.__dict__['sm'],
              B.slot, A.__dict__['__weakref__'], super(B, B()), print, memoryview(b''), ValueError,
              ValueError(1), staticmethod(len), classmethod(len), (x for x in ()), int.from_bytes,
              object.__init__, type.__call__, A.__init__, ''.join, slice(1), {}.__class__, exec,
              str.maketrans, A.__dict__['__dict__'], int.real, type.mro, dict.fromkeys, callable,
              frozenset(), tuple[()], type[int], compile('1', 'f', 'eval').co_name):
    print(strip(repr(thing)))


class Bad:
    def __repr__(self):
        raise ValueError('repr')


for action in (lambda: repr(Bad()), lambda: [Bad()].__repr__(), lambda: repr(), lambda: repr(1, 2),
               lambda: f'{Bad()!r}', lambda: str(Bad()), lambda: ascii(Bad()), lambda: '%r' % Bad(),
               lambda: ascii()):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
