# object.__new__ for classes that are laid out otherwise: whatever comes of it, nothing breaks.
for base in (bytearray, list, dict, set, int, str, bytes, tuple, frozenset, float, complex, Exception, OSError):
    class Made(base):
        __new__ = object.__new__

    for arguments in ((), (1,)):
        try:
            made = Made(*arguments)
            repr(made), str(made), made == made
        except TypeError:
            pass
    print(base.__name__)
