# __build_class__ takes any function for a class body, and what it returns for the cell of __class__ only if it is one.
import builtins
import types

build = builtins.__build_class__


def show(body, *args, **keywords):
    try:
        made = build(body, *args, **keywords)
        print(type(made).__name__, sorted(vars(made))[:3] if isinstance(made, type) else made)
    except Exception as error:
        print(type(error).__name__, error)


def plain():
    x = 1
    return 5


def generator():
    yield 1


async def coroutine():
    return 1


def empty_cell():
    return types.CellType()


def full_cell():
    return types.CellType(3)


def needs(argument):
    pass


for body in (plain, generator, empty_cell, full_cell, needs, len, int, None, lambda: None, lambda: 'text'):
    print(getattr(body, '__name__', body))
    show(body, 'X')
    show(body, 'X', metaclass=lambda *args: 'no class')
    show(body, 'X', int)
    show(body, 5)
