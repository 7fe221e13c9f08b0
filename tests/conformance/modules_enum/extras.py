# enum: EnumDict, global_enum and its helpers, show_flag_values, bin.
import enum
from enum import Enum, EnumDict, Flag, IntEnum, IntFlag, StrEnum


@enum.global_enum
class Level(IntEnum):
    LOW = 1
    HIGH = 2


@enum.global_enum
class Bits(IntFlag):
    ONE = 1
    TWO = 2


print(LOW, repr(HIGH), str(LOW), f'{HIGH}', repr(ONE | TWO), ONE | TWO, repr(Bits(0)), repr(Bits(8)),
      enum.global_str(LOW), enum.global_enum_repr(HIGH), enum.global_flag_repr(ONE))
print(enum.show_flag_values(13), enum.show_flag_values(0), enum.bin(5), enum.bin(-5), enum.bin(5, 8),
      enum.bin(-1, 4))
d = EnumDict('Name')
d['A'] = 1
d['_private'] = 2
d['B'] = 20
print(d.member_names, list(d), d['A'])
for key, value in (('A', 5), ('mro', 1), ('_sunder_', 1)):
    try:
        d[key] = value
        print('set', key)
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)


class Animal(Enum):
    DOG = 1
    __reduce_ex__ = enum.pickle_by_enum_name


print(Animal.DOG.__reduce_ex__(2)[1][1:], enum.pickle_by_global_name(Animal.DOG, 2))


class Weird(Enum):
    _ignore_ = ['Weird', 'i', 'name_of']
    Weird = vars()
    for i in range(3):
        name_of = f'N{i}'
        Weird[name_of] = i * 10


print([(m.name, m.value) for m in Weird], hasattr(Weird, 'i'))


class Color(StrEnum):
    RED = enum.auto()
    Dark_Blue = enum.auto()
    OWN = 'x' + 'y'


print([c.value for c in Color], Color('red'), Color.OWN + 'z', [c.upper() for c in Color],
      Flag.__str__ is not Enum.__str__)
print([n for n in dir(Color.RED) if not n.startswith('_')][-3:],
      [n for n in dir(Animal) if not n.startswith('_')],
      [n for n in dir(Animal.DOG) if not n.startswith('_')])
