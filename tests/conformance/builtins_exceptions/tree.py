# The tree of exceptions, printed from __subclasses__.
def tree(cls, depth=0):
    print('    ' * depth + cls.__name__)
    for sub in sorted(cls.__subclasses__(), key=lambda c: c.__name__):
        if sub.__module__ == 'builtins' and sub.__name__[0] != '_':
            tree(sub, depth + 1)


tree(BaseException)
tests = [(LookupError, KeyError('k')), (LookupError, IndexError('i')),
         (ArithmeticError, ZeroDivisionError()), (OSError, FileNotFoundError()),
         (Exception, KeyboardInterrupt()), (BaseException, SystemExit(3)), (ValueError, UnicodeError()),
         (RuntimeError, RecursionError()), (RuntimeError, NotImplementedError()),
         (ImportError, ModuleNotFoundError()), (Exception, GeneratorExit()),
         (NameError, UnboundLocalError()), (SyntaxError, TabError()), (Exception, StopIteration()),
         (Warning, DeprecationWarning())]
for handler, error in tests:
    try:
        try:
            raise error
        except handler as caught:
            print(handler.__name__, 'caught', repr(caught))
    except BaseException as missed:
        print(handler.__name__, 'missed', repr(missed))
for handlers in ((KeyError, ValueError), (OSError,), (), ((TypeError, KeyError), ValueError)):
    try:
        try:
            raise KeyError('x')
        except handlers:
            print('caught by', handlers)
    except KeyError:
        print('not caught by', handlers)
    except TypeError as error:
        print(error)
for bad in (5, 'ValueError', None, int, [ValueError]):
    try:
        try:
            raise KeyError('x')
        except bad:
            print('?')
    except TypeError as error:
        print(error)
for thing in (5, 'text', None, int, object(), [ValueError]):
    try:
        raise thing
    except TypeError as error:
        print(error)
try:
    raise ValueError
except ValueError as error:
    print(repr(error), error.args)
