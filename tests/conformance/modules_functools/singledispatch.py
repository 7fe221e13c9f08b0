# singledispatch and singledispatchmethod.
from collections.abc import Sequence, Mapping
from functools import singledispatch, singledispatchmethod
def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__ + ':', error)


@singledispatch
def describe(x, *args):
    """Describes."""
    return f'default {x!r}'


@describe.register
def _(x: int, *args):
    return f'int {x}'


@describe.register(str)
def text(x, *args):
    return f'str {x} {args}'


@describe.register(list)
@describe.register(tuple)
def _(x, *args):
    return f'list or tuple of {len(x)}'


@describe.register
def _(x: float | complex, *args):
    return f'float or complex {x}'


describe.register(type(None), lambda x: 'none!')
describe.register(Mapping, lambda x: 'mapping')
for value in (1, True, 'a', [1, 2], (3,), 1.5, 2j, None, {}, {1}, b'b', object):
    print(describe(value))
print(text('direct', 1), describe('s', 2), describe.__name__, describe.__doc__, describe.dispatch(bool)(5),
      describe.dispatch(dict) is describe.registry[Mapping], sorted(c.__name__ for c in describe.registry),
      type(describe.registry).__name__)


class Base:
    pass


class Derived(Base):
    pass


class Other(Derived, dict):
    pass


@describe.register
def _(x: Base):
    return 'base'


print(describe(Derived()), describe(Other()), describe(Base()))
describe.register(Derived, lambda x: 'derived')
print(describe(Derived()), describe(Base()))
show(describe)
show(describe, x=1)
show(describe.register, 5)
show(describe.register, list[int], lambda x: 1)
show(lambda: describe.registry.__setitem__)


def union(x: 'int | list[str]'):
    pass


show(describe.register, union)


class Seq:
    def __len__(self):
        return 1

    def __getitem__(self, i):
        return i


@singledispatch
def kind(x):
    return 'object'


@kind.register
def _(x: Sequence):
    return 'sequence'


Sequence.register(Seq)
print(kind(Seq()), kind('a'), kind([]), kind({}))


class Formatter:
    def __init__(self, prefix):
        self.prefix = prefix

    @singledispatchmethod
    def format(self, x):
        return f'{self.prefix}: {x!r}'

    @format.register
    def _(self, x: int):
        return f'{self.prefix}: int {x}'

    @format.register(str)
    def _(self, x):
        return f'{self.prefix}: str {x}'

    @singledispatchmethod
    @classmethod
    def make(cls, x):
        return cls.__name__, 'default'

    @make.register
    @classmethod
    def _(cls, x: int):
        return cls.__name__, 'int'

    @singledispatchmethod
    @staticmethod
    def static(x):
        return 'default'

    @static.register(int)
    @staticmethod
    def _(x):
        return 'int'


f = Formatter('p')
print(f.format(1), f.format('a'), f.format([]), Formatter.make(1), f.make('x'), Formatter.static(1),
      f.static(''), Formatter.format.__name__)
show(f.format)
show(singledispatchmethod, 5)
show(singledispatch)
