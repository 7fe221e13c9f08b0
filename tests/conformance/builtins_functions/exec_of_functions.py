# exec and eval of the code of functions: what may be their closure, and whose names their variables are.
import sys
import types


def attempt(function, *args, **kwargs):
    try:
        print(function(*args, **kwargs))
    except Exception as error:
        print(type(error).__name__, error)


def outer():
    z = 'z'

    def inner():
        print('inner', z)
        return z
    return inner


def change():
    held = []

    def inner():
        nonlocal held
        held = [held]
        print(held)
    return inner


class Tuple(tuple):
    def __len__(self):
        return 1


class Liar:
    __class__ = tuple

    def __len__(self):
        return 1

    def __getitem__(self, index):
        return types.CellType(1)


inner = outer()
attempt(eval, inner.__code__)
attempt(exec, inner.__code__)
for closure in (inner.__closure__, None, (), (1,), ([1, 2],), ('text',), (inner,), (types.CellType(5),), (types.CellType(),), [types.CellType(1)],
                (types.CellType(1), types.CellType(2)), Tuple(), Tuple(inner.__closure__), Liar(), 5):
    attempt(exec, inner.__code__, closure=closure)
    attempt(exec, inner.__code__, {}, {}, closure=closure)
    attempt(exec, change().__code__, closure=closure)
    attempt(exec, attempt.__code__, closure=closure)
    attempt(exec, 'print(1)', closure=closure)


def variables():
    x = 1
    y = 2

    def held():
        return x
    exec('z = 3')
    print(sorted(locals()), dir(), sorted(vars()), eval('x'), sorted(sys._getframe().f_locals))
    frame = sys._getframe()
    frame.f_locals['new'] = 4
    return frame.f_locals['new'], y


class Mapping:
    def __getitem__(self, key):
        print('get', key)
        raise KeyError(key)

    def __setitem__(self, key, value):
        print('set', key)


for locals_ in (None, {}, Mapping(), types.MappingProxyType({'a': 1})):
    attempt(eval, variables.__code__, globals(), locals_)
    attempt(exec, variables.__code__, dict(globals()), locals_)
attempt(__build_class__, variables, 'Built')
