# object.__new__ and other __new__ in classes derived from builtins
for base in (list, dict, int, str, set, tuple, float, Exception, bytes, frozenset, type, object, bytearray, complex, range.__class__):
    try:
        C = type('C', (base,), {'__new__': object.__new__})
        c = C()
        print(base.__name__, type(c).__name__, isinstance(c, base))
        c = C(1)
        print(c)
    except Exception as e:
        print(base.__name__, type(e).__name__, e)
    try:
        print(type(object.__new__(base)))
    except Exception as e:
        print(base.__name__, type(e).__name__, e)
    try:
        D = type('D', (base,), {})
        print(type(object.__new__(D)))
    except Exception as e:
        print(base.__name__, type(e).__name__, e)
    try:
        E = type('E', (base,), {'__new__': lambda cls, *args: object.__new__(cls)})
        print(type(E()))
    except Exception as e:
        print(base.__name__, type(e).__name__, e)
for a, b in ((list, dict), (int, bool), (dict, list), (int, str), (Exception, ValueError), (tuple, list), (BaseException, KeyError), (OSError, FileNotFoundError)):
    try:
        F = type('F', (b,), {})
        print(a.__name__, type(a.__new__(F)))
    except Exception as e:
        print(a.__name__, b.__name__, type(e).__name__, e)
    try:
        F = type('F', (b,), {'__new__': a.__new__})
        print(a.__name__, type(F()))
    except Exception as e:
        print(a.__name__, b.__name__, type(e).__name__, e)
    try:
        print(a.__name__, type(a.__new__(b)))
    except Exception as e:
        print(a.__name__, b.__name__, type(e).__name__, e)
for args in ((), (5,), (5, 6), ('x',)):
    try: print(object.__new__(*args))
    except TypeError as e: print(e)
    try: print(list.__new__(*args))
    except TypeError as e: print(e)
