# types.FunctionType with a closure that does or does not fit.
import types


def outer(x):
    def inner():
        return x
    return inner


def plain():
    return 'plain'


def attempt(function, *args, **kwargs):
    try:
        made = function(*args, **kwargs)
        print(made.__name__, made.__closure__ and len(made.__closure__), made())
    except Exception as error:
        print(type(error).__name__, error)


inner = outer(1)
for code in (inner.__code__, plain.__code__):
    attempt(types.FunctionType, code, {})
    for closure in (None, (), 5, [types.CellType(1)], (types.CellType(2),), (types.CellType(),), (types.CellType(1), types.CellType(2)), (3,)):
        attempt(types.FunctionType, code, {}, closure=closure)
