# _missing_, _generate_next_value_, member, nonmember, enum.property, __init_subclass__, metaclass, pickling hooks.
import enum
from enum import Enum, EnumType, Flag, IntEnum, auto, member, nonmember
def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__ + ':', error)


class Lenient(Enum):
    A = 'a'
    B = 'b'

    @classmethod
    def _missing_(cls, value):
        if isinstance(value, str):
            for m in cls:
                if m.value == value.lower():
                    return m
        if value == 'bad':
            return 5
        if value == 'boom':
            raise KeyError('boom')
        return None


print(Lenient('A'), Lenient('b'))
show(Lenient, 'zzz')
show(Lenient, 5)
show(Lenient, 'bad')
show(Lenient, 'boom')


class Names(Enum):
    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        return (name.lower(), start, count, list(last_values))

    FIRST = auto()
    SECOND = auto()


print([m.value for m in Names])


class Members(Enum):
    A = 1
    not_member = nonmember('plain')

    @member
    def func():
        return 'called'

    @nonmember
    class Inner:
        v = 5

    @member
    class Nested:
        w = 6

    def method(self):
        return 'method'

    lam = lambda self: 'lam'


print(list(Members)[0], [m.name for m in Members], Members.not_member, Members.func.value(), Members.Inner.v,
      Members.Nested.value.w, Members.A.method(), Members.A.lam())


class Props(Enum):
    A = 1

    @enum.property
    def A_prop(self):
        return 'prop of ' + self.name

    @property
    def plain(self):
        return 'plain'


print(Props.A.A_prop, Props.A.plain)
show(lambda: Props.A_prop)


class Value(Enum):
    def __new__(cls, value, *extra):
        obj = object.__new__(cls)
        obj._value_ = value * 10
        obj.extra = extra
        return obj

    ONE = 1, 'x', 'y'
    TWO = 2


print(Value.ONE.value, Value.ONE.extra, Value.TWO.extra, Value(10), Value(20))


class Alternate(Enum):
    A = 1
    B = 2

    def __init__(self, v):
        if v == 1:
            self._add_alias_('ALIAS')
        self._add_value_alias_(v * 100)


print(Alternate.ALIAS, Alternate(100), Alternate(200), Alternate.__members__)


class Sorted(Enum):
    def __lt__(self, other):
        if self.__class__ is other.__class__:
            return self.value < other.value
        return NotImplemented

    C = 3
    A = 1


print(sorted(Sorted), min(Sorted), Sorted.A < Sorted.C)


class Registered(Enum):
    def __init_subclass__(cls, **kwargs):
        super().__init_subclass__(**kwargs)
        print('subclass', cls.__name__, len(cls))


class R(Registered):
    X = 1
    Y = 2


import copy
print(copy.copy(Lenient.A) is Lenient.A, copy.deepcopy([Lenient.B])[0] is Lenient.B, type(Lenient),
      EnumType is enum.EnumMeta, isinstance(Lenient, EnumType),
      Lenient.__getitem__('A'))


@enum.global_enum
class Globals(IntEnum):
    G_ONE = 1


print(G_ONE, repr(G_ONE), enum.show_flag_values(11),
      enum.bin(10), sorted(enum.__all__))
show(lambda: Lenient.A._value_.nope)
print(Lenient.A._name_, Lenient._member_names_, Lenient._value2member_map_, Lenient._member_map_)


class Wrapped(Enum):
    @classmethod
    def make(cls, n):
        return cls(n)

    @staticmethod
    def static():
        return 's'

    P = 1


print(Wrapped.make(1), Wrapped.static(), Wrapped.P.static(), dir(Wrapped)[-4:])
