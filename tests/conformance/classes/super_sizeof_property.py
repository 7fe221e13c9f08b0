# super() in functions without named parameters, sys.getsizeof of a program's objects, docs of subclasses of property.
class B:
    def f(self): return 'B'
    def sz(self): return 'x'
class C(B):
    def k(*a): return super().f()
    def k2(*a):
        g = lambda: a
        return super().f()
    def k3(*a, **k):
        del a
        return super().f()
    def k4(a, /):
        g = lambda: a
        return super().f()
for n in ('k', 'k2', 'k3', 'k4'):
    try: print(n, getattr(C(), n)())
    except Exception as e: print(n, type(e).__name__, e)
import sys
for r in (-1, 'a', None, 1.5, 2**70, True, 5, 0):
    class S:
        def __sizeof__(self): return r
    try: print(sys.getsizeof(S()) > 0, sys.getsizeof(S(), 7) > 0)
    except Exception as e: print(type(e).__name__, e)
    try: print(sys.getsizeof(S(), 7))
    except Exception as e: print(type(e).__name__, e)
class S:
    __sizeof__ = None
try: print(sys.getsizeof(S(), 7), sys.getsizeof(S()))
except Exception as e: print(type(e).__name__, e)
class S:
    def __sizeof__(self): 1/0
try: print(sys.getsizeof(S(), 7))
except Exception as e: print(type(e).__name__, e)
class SubP(property):
    """subdoc"""
class SubQ(property): pass
def g(self):
    "getter doc"
for c in (property, SubP, SubQ):
    for a in ((), (lambda s: 1,), (g,), (g, None, None, 'given')):
        try:
            p = c(*a)
            print(c.__name__, len(a), p.__doc__, p.getter(lambda s: 2).__doc__, p.setter(lambda s, v: 2).__doc__)
        except Exception as e: print(c.__name__, len(a), type(e).__name__, e)
