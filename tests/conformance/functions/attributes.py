def f(a, b: int = 2, *, c=3) -> str:
    'the docstring'
    x = 1
    return x
print(f.__name__, f.__qualname__, f.__doc__, f.__module__, f.__defaults__, f.__kwdefaults__, f.__annotations__)
f.custom = 5
f.__name__ = 'renamed'
print(f.custom, f.__dict__, f.__name__, vars(f))
del f.custom
print(f.__dict__, hasattr(f, 'custom'))
f.__doc__ = None
print(f.__doc__)
c = f.__code__
print(c.co_name, c.co_argcount, c.co_kwonlyargcount, c.co_varnames, c.co_filename, c.co_firstlineno, c.co_nlocals, c.co_freevars, c.co_cellvars)
def g(): return 'g'
def h(): return 'h'
g.__code__ = h.__code__
print(g(), g.__name__)
print(type(f).__name__, f.__globals__ is globals(), f.__builtins__ is not None, f.__type_params__)
def nodoc(): 1
def fdoc(): f'not a docstring'
def concat(): 'two ' 'parts'
print(nodoc.__doc__, fdoc.__doc__, concat.__doc__)
def indented():
    """First.

        Indented more.
    Back.
    """
print(repr(indented.__doc__))
class C:
    "class doc"
    def m(self): "method doc"
print(C.__doc__, C.m.__doc__, C().m.__doc__, C.m.__qualname__, C().m.__func__ is C.m, C().m.__self__.__class__.__name__)
for bad in ('f.__name__ = 5', 'f.__defaults__ = 5', 'f.__code__ = 5', 'f.__dict__ = 5', 'f.__globals__ = {}', 'del f.__name__', 'del f.__code__', 'f.__closure__ = ()', 'f.__kwdefaults__ = []', 'f.missing', 'C().m.attr = 1', 'f.__qualname__ = 1', 'f.__annotations__ = 1', 'f.__type_params__ = []'):
    try: exec(bad); print(bad, 'ok')
    except (TypeError, AttributeError) as e: print(bad, '->', type(e).__name__, e)
print(f == f, f != g, {f: 1}[f], C().m == C().m, hash(C.m) == hash(C.m))
c = C()
print(c.m == c.m, c.m is c.m, c.m.__eq__(c.m))
