# Enum: members, lookup, iteration, aliases, comparison, errors.
from enum import Enum, auto
def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__ + ':', error)


class Color(Enum):
    RED = 1
    GREEN = 2
    BLUE = 3
    CRIMSON = 1

    def describe(self):
        return f'{self.name}={self.value}'

    @classmethod
    def first(cls):
        return next(iter(cls))

    @property
    def upper(self):
        return self.name.upper()


print(Color.RED, repr(Color.RED), Color.RED.name, Color.RED.value, Color(2), Color['BLUE'],
      Color.CRIMSON is Color.RED, Color.CRIMSON, list(Color), len(Color), Color.GREEN.describe(),
      Color.first(), Color.RED.upper)
print(Color.RED in Color, 1 in Color, 9 in Color, 'RED' in Color, Color.RED == Color.RED, Color.RED == 1,
      Color.RED != Color.BLUE, Color.RED is Color(1), hash(Color.RED) == hash(Color.RED),
      {Color.RED: 'r'}[Color(1)], isinstance(Color.RED, Color), type(Color.RED), Color.__members__,
      list(reversed(Color)), bool(Color.RED), bool(Color))
print(f'{Color.RED}', f'{Color.RED!r:>20}', format(Color.RED, '>12'), '%s' % Color.RED, str(Color.RED),
      Color, repr(Color), Color.__name__, Color.__doc__, Color.RED.__class__.__name__, Color.__module__,
      Color.RED.GREEN)
show(Color, 9)
show(Color, 'RED')
show(Color, None)
show(lambda: Color['NOPE'])
show(lambda: Color.NOPE)
show(lambda: Color.RED < Color.BLUE)
show(lambda: setattr(Color, 'RED', 5))
show(lambda: delattr(Color, 'RED'))
show(lambda: setattr(Color.RED, 'value', 5))
show(lambda: setattr(Color.RED, 'name', 'x'))
show(lambda: type('Sub', (Color,), {}))
show(lambda: Color())
show(lambda: Color[1])
show(lambda: Color.RED())
show(lambda: Color.RED + 1)
show(lambda: [] in Color)
Color.extra = 5
Color.RED.note = 'attribute on member'
print(Color.extra, Color.RED.note)


class Auto(Enum):
    A = auto()
    B = auto()
    C = 10
    D = auto()


class Texts(Enum):
    ONE = 'one'
    TUPLE = (1, 2)
    NONE = None
    LIST = [1]
    FUNC = len


print([(m.name, m.value) for m in Auto], [m.value for m in Texts], Texts((1, 2)), Texts([1]), Texts(None),
      Texts(len))
match Color.GREEN:
    case Color.RED:
        print('red')
    case Color.GREEN:
        print('matched green')


class WithMethods(Enum):
    X = 1

    def __str__(self):
        return 'str!'

    def __call__(self, n):
        return n * 2

    def __format__(self, spec):
        return f'fmt:{spec}'

    def __bool__(self):
        return False

    def __eq__(self, other):
        return 'eq'

    def __hash__(self):
        return 7


print(WithMethods.X, f'{WithMethods.X:q}', WithMethods.X(4), bool(WithMethods.X), WithMethods.X == 0,
      hash(WithMethods.X), [WithMethods.X], dir(WithMethods.X)[-3:])


class Base(Enum):
    def shared(self):
        return 'shared ' + self.name


class Derived(Base):
    P = 1


print(Derived.P.shared(), Derived.__mro__[1].__name__, len(Base), list(Base))
for text in ('class E(Enum):\n A = 1\n A = 2', 'class E(Enum):\n mro = 1', 'class E(Enum):\n _x_ = 1',
             'class E(Enum):\n name = 1\nprint(E.name.name)', 'class E(Enum):\n A = 1\n def A(self): pass',
             'class E(Enum):\n "docs"\n A = 1\nprint(E.__doc__)',
             'class E(Enum):\n _private = 1\n __dunder__ = 2\n __mangled = 3\nprint(list(E))',
             'class E(Enum):\n A, B = 1, 2\n C = D = 3\nprint(list(E), E.D)',
             'class E(Enum):\n _ignore_ = "x y"\n x = 1\n y = 2\n A = x + y\nprint(list(E))',
             'class E(Enum):\n for i in range(2):\n  vars()[f"M{i}"] = i\n',
             'class E(Enum):\n _order_ = "B A"\n A = 1\n B = 2',
             'class E(Enum):\n A: int = 1\n b: int\nprint(list(E))'):
    try:
        exec(text, {'Enum': Enum})
    except Exception as error:
        print(type(error).__name__, error)
