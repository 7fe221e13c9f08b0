def show(e):
    seen = []
    while e is not None and len(seen) < 10:
        seen.append(repr(e))
        e = e.__cause__ or (None if e.__suppress_context__ else e.__context__)
    print(' <- '.join(seen))
try:
    try:
        try: raise ValueError(1)
        except ValueError: raise KeyError(2)
    except KeyError: raise TypeError(3)
except TypeError as e: show(e)
try:
    try: raise ValueError('a')
    finally: raise KeyError('b')
except KeyError as e: show(e)
try:
    try: raise ValueError('a')
    except ValueError:
        try: raise KeyError('handled')
        except KeyError: pass
        raise TypeError('c')
except TypeError as e: show(e)
def gen():
    try: yield
    except ValueError as e: raise KeyError('from generator')
g = gen(); next(g)
try: g.throw(ValueError('thrown'))
except KeyError as e: show(e)
e1 = ValueError('same')
try:
    try: raise e1
    except ValueError: raise e1
except ValueError as e: print(e is e1, e.__context__)
try:
    try: raise e1
    except ValueError:
        try: raise KeyError('k')
        except KeyError: raise e1
except ValueError as e: print(repr(e.__context__), repr(e.__context__.__context__))
e = ValueError()
e.__cause__ = KeyError('assigned')
print(e.__suppress_context__, repr(e.__cause__))
e.__context__ = OSError('ctx')
e.__cause__ = None
e.__suppress_context__ = False
show(e)
for attribute, value in (('__cause__', 5), ('__context__', 'x'), ('__traceback__', 1), ('args', 5), ('__suppress_context__', 'x')):
    try: setattr(e, attribute, value)
    except TypeError as t: print(t)
try: del e.__cause__
except TypeError as t: print(t)
try:
    try: raise ValueError('outer')
    except ValueError:
        def inner():
            try: raise KeyError('inner')
            except KeyError as k: return repr(k.__context__)
        print(inner())
        raise
except ValueError as v: show(v)
