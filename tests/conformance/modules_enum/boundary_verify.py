# FlagBoundary, unique, verify, EnumCheck.
from enum import CONFORM, CONTINUOUS, EJECT, KEEP, NAMED_FLAGS, STRICT, UNIQUE, Enum, EnumCheck, Flag, FlagBoundary, IntEnum, IntFlag, unique, verify
def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__ + ':', error)


class Strict(Flag, boundary=STRICT):
    A = 1
    B = 2


class Conform(Flag, boundary=CONFORM):
    A = 1
    B = 2


class Eject(Flag, boundary=EJECT):
    A = 1
    B = 2


class Keep(Flag, boundary=KEEP):
    A = 1
    B = 2


class StrictInt(IntFlag, boundary=STRICT):
    A = 1


for cls in (Strict, Conform, Eject, Keep, StrictInt):
    for value in (3, 4, 5, -1, -8):
        try:
            result = cls(value)
            print(cls.__name__, value, repr(result), type(result).__name__)
        except ValueError as error:
            print(cls.__name__, value, str(error).replace('\n', ' | '))
print(~Keep.A, ~Conform.A, list(FlagBoundary), list(EnumCheck), Keep(9).value, list(Keep(9)), repr(Keep(8)),
      Keep(8).name, STRICT, repr(CONFORM), Strict._boundary_)
for decorator, text in ((unique, 'class E(Enum):\n A = 1\n B = 2'),
                        (unique, 'class E(Enum):\n A = 1\n B = 1\n C = 1'),
                        (verify(UNIQUE), 'class E(Enum):\n A = 1\n B = 1'),
                        (verify(CONTINUOUS), 'class E(IntEnum):\n A = 1\n B = 3'),
                        (verify(CONTINUOUS), 'class E(IntEnum):\n A = 1\n B = 2'),
                        (verify(CONTINUOUS), 'class E(Flag):\n A = 1\n B = 4'),
                        (verify(NAMED_FLAGS), 'class E(Flag):\n A = 1\n B = 6'),
                        (verify(NAMED_FLAGS), 'class E(Flag):\n A = 1\n B = 2\n C = 3'),
                        (verify(NAMED_FLAGS), 'class E(Flag):\n A = 1\n B = 14\n C = 16'),
                        (verify(UNIQUE, CONTINUOUS), 'class E(Enum):\n A = 1\n B = 2\n C = 3'),
                        (verify(CONTINUOUS), 'class E(IntEnum):\n A = 1\n B = 10')):
    space = {'Enum': Enum, 'IntEnum': IntEnum, 'Flag': Flag}
    exec(text, space)
    try:
        print(decorator(space['E']))
    except Exception as error:
        print(type(error).__name__, error)
