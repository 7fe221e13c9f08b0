e = ValueError('base')
print(hasattr(e, '__notes__'))
e.add_note('first')
e.add_note('second\nline')
print(e.__notes__, e)
for bad in (5, None, b'x'):
    try: e.add_note(bad)
    except TypeError as t: print(t)
try: raise e
except ValueError as v:
    v.add_note('while handling')
    print(v.__notes__, v.__traceback__.tb_lineno, v.__traceback__.tb_next)
e.__notes__ = 'broken'
try: e.add_note('x')
except TypeError as t: print(t)
def f(): g()
def g(): raise KeyError
try: f()
except KeyError as k:
    tb = k.__traceback__
    while tb:
        print(tb.tb_lineno, tb.tb_frame.f_code.co_name, type(tb).__name__)
        tb = tb.tb_next
    without = k.with_traceback(None)
    print(without is k, k.__traceback__)
try: raise KeyError().with_traceback(None)
except KeyError as k: print(k.__traceback__ is not None)
try: ValueError().with_traceback(5)
except TypeError as t: print(t)
import sys
print(sys.exc_info(), sys.exception())
try: raise IndexError('i')
except IndexError as i:
    print(sys.exc_info()[0].__name__, sys.exc_info()[1] is i, sys.exception() is i, sys.exc_info()[2] is i.__traceback__)
    try: raise KeyError
    except KeyError: print(repr(sys.exception()))
    print(repr(sys.exception()))
print(sys.exception())
def gen():
    try: raise ValueError('in generator')
    except ValueError:
        yield repr(sys.exception())
        yield repr(sys.exception())
g = gen()
print(next(g), sys.exception())
try: raise OSError
except OSError: print(next(g), repr(sys.exception()))
