class A(Exception): pass
class B(A): pass
class C(B): pass
class Other(Exception): pass
for raised in (A, B, C, Other, KeyError, ZeroDivisionError):
    try: raise raised
    except C: print('C')
    except B: print('B')
    except A: print('A')
    except (KeyError, Other): print('tuple', raised.__name__)
    except ArithmeticError: print('arithmetic')
for raised in (A, B, C):
    try: raise raised
    except (A, B): print('first clause wins')
    except C: print('never')
handlers = (KeyError, (ValueError, (TypeError,)))
try:
    try: raise TypeError('nested tuples are not flattened')
    except handlers: print('caught')
except Exception as e: print(type(e).__name__, e)
def pick(kind):
    print('picking', kind.__name__)
    return kind
try: raise KeyError
except pick(ValueError): print('no')
except pick(KeyError): print('yes')
except pick(IndexError): print('not evaluated')
for bad in ('5', '"x"', '(KeyError, 5)', 'None', 'int', 'object', '[KeyError]', 'KeyError()'):
    try:
        try: raise KeyError('original')
        except eval(bad): print('caught with', bad)
    except TypeError as e: print(bad, e, repr(e.__context__))
    except KeyError: print(bad, 'passed through')
try: pass
except undefined_name: pass
print('handler expression not evaluated')
try: raise KeyboardInterrupt
except Exception: print('no')
except BaseException as e: print(repr(e))
try: raise ValueError('no parentheses needed')
except KeyError, ValueError: print('PEP 758')
try: raise IndexError
except KeyError, ValueError, IndexError:
    print('three')
