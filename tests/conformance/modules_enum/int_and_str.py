# IntEnum, StrEnum, mixed-in types, ReprEnum.
from enum import Enum, IntEnum, ReprEnum, StrEnum, auto
def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__ + ':', error)


class Number(IntEnum):
    ONE = 1
    TWO = 2
    THREE = auto()


class Text(StrEnum):
    HELLO = 'hi'
    AUTO_NAME = auto()


class Float(float, Enum):
    HALF = 0.5
    ONE = 1


class Mixed(int, Enum):
    A = 5

    def __str__(self):
        return 'own str'


class Repr(int, ReprEnum):
    X = 7


class Bytes(bytes, Enum):
    LATIN = 'é', 'latin-1'


print(Number.ONE, repr(Number.ONE), str(Number.TWO), f'{Number.ONE}', f'{Number.TWO:03d}', Number.ONE + 1,
      type(Number.ONE + 1).__name__, Number.ONE < Number.TWO, Number.ONE == 1, 1 == Number.ONE, Number(2),
      Number.THREE.value, [10, 20, 30][Number.ONE], isinstance(Number.ONE, int), hash(Number.ONE) == hash(1),
      {1: 'a'}[Number.ONE], sum(Number), max(Number), range(Number.THREE), Number.ONE.bit_length(),
      '%d %s' % (Number.ONE, Number.TWO), 2 in Number, int(Number.TWO), bool(Number.ONE), -Number.ONE,
      Number.TWO ** 3, Number.ONE | Number.TWO, hex(Number.THREE))
print(Text.HELLO, repr(Text.HELLO), Text.HELLO == 'hi', Text.AUTO_NAME, Text.HELLO.upper(),
      f'{Text.HELLO:>5}', '-'.join(Text), Text('hi'), Text.HELLO + '!', len(Text.HELLO),
      isinstance(Text.HELLO, str), {'hi': 1}[Text.HELLO], 'hi' in Text, Text.HELLO[0], '%s' % Text.HELLO,
      sorted(Text), Text.HELLO.value, Text.HELLO.name)
print(Float.HALF, repr(Float.HALF), Float.HALF + 1, Float(1.0), Mixed.A, repr(Mixed.A),
      f'{Mixed.A}', Mixed.A + 1, '%s' % Mixed.A, Repr.X, repr(Repr.X), f'{Repr.X}', Bytes.LATIN,
      Bytes.LATIN.value)
show(Number, 99)
show(Text, 'nope')
show(lambda: Number.ONE < 'a')
for text in ('class E(IntEnum):\n A = "x"', 'class E(StrEnum):\n A = 5', 'class E(StrEnum):\n A = ("a", 5)',
             'class E(StrEnum):\n A = (b"x", "ascii")\nprint(E.A)',
             'class E(IntEnum):\n A = "12"\nprint(E.A, E.A.value)',
             'class E(IntEnum):\n A = ("ff", 16)\nprint(E.A.value)', 'class E(Enum, int):\n A = 1', 'class E(StrEnum):\n A = "a"\n B = "a"\nprint(list(E), E.B)',
             'class E(str, Enum):\n A = "x"\nprint(E.A, f"{E.A}", E.A == "x", str(E.A), "%s" % E.A, E.A.format())'):
    try:
        exec(text, {'IntEnum': IntEnum, 'StrEnum': StrEnum, 'Enum': Enum})
    except Exception as error:
        print(type(error).__name__, error)


class Planet(Enum):
    MERCURY = (3.303e+23, 2.4397e6)
    EARTH = (5.976e+24, 6.37814e6)

    def __init__(self, mass, radius):
        self.mass, self.radius = mass, radius

    @property
    def gravity(self):
        return round(6.67300E-11 * self.mass / (self.radius * self.radius), 3)


class Coord(bytes, Enum):
    def __new__(cls, value, label, unit):
        obj = bytes.__new__(cls, [value])
        obj._value_ = value
        obj.label, obj.unit = label, unit
        return obj

    PX = (0, 'P.X', 'km')
    PY = (1, 'P.Y', 'km')


print(Planet.EARTH.gravity, Planet.MERCURY.value, Planet((5.976e+24, 6.37814e6)), Coord.PY, Coord(1).label,
      Coord.PX.unit, bytes(Coord.PY))
