# A ReprEnum needs a data type.
from enum import Enum, IntEnum, ReprEnum, StrEnum


def attempt(make):
    try:
        print(list(make()))
    except TypeError as error:
        print(error)


def plain():
    class Plain(ReprEnum):
        A = 1
    return Plain


def empty():
    class Empty(ReprEnum):
        pass
    return Empty


def whole():
    class Whole(int, ReprEnum):
        A = 1
    print(f'{Whole.A}', str(Whole.A), repr(Whole.A))
    return Whole


def mixed():
    class Mixed(float, ReprEnum):
        A = 1.5

        def __str__(self):
            return 'own'
    print(f'{Mixed.A}', str(Mixed.A), repr(Mixed.A))
    return Mixed


for make in (plain, empty, whole, mixed):
    attempt(make)
print([each.__bases__ for each in (IntEnum, StrEnum)])
