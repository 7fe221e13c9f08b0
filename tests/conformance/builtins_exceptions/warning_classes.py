# Warnings and the rarer exceptions as classes: raising, catching, relations.
warnings = [BytesWarning, DeprecationWarning, EncodingWarning, FutureWarning, ImportWarning,
            PendingDeprecationWarning, ResourceWarning, RuntimeWarning, SyntaxWarning, UnicodeWarning,
            UserWarning]
others = [BufferError, FloatingPointError, MemoryError, PythonFinalizationError, ReferenceError, SystemError,
          OverflowError, EOFError, AssertionError]
for cls in warnings + others:
    try:
        raise cls('text', 1)
    except Warning as error:
        print('Warning', repr(error), error.args, [c.__name__ for c in cls.__mro__[1:3]])
    except (ArithmeticError, RuntimeError) as error:
        print('arithmetic or runtime', repr(error), [c.__name__ for c in cls.__mro__[1:3]])
    except Exception as error:
        print('Exception', repr(error), [c.__name__ for c in cls.__mro__[1:3]])
    try:
        raise cls
    except cls as error:
        print('   ', repr(error), str(error) == '', error.args, error.__traceback__ is not None)
print(all(issubclass(c, Warning) for c in warnings), not any(issubclass(c, Warning) for c in others),
      issubclass(Warning, Exception))
try:
    raise ExceptionGroup('warnings', [c('w') for c in warnings])
except* (UserWarning, FutureWarning) as group:
    print(repr(group))
except* Warning as group:
    print(len(group.exceptions))
class Mine(DeprecationWarning, ValueError):
    pass
for handler in (Warning, ValueError, DeprecationWarning, Exception):
    try:
        raise Mine('m')
    except handler as error:
        print(handler.__name__, repr(error))
