# The messages, names and objects of AttributeErrors when attributes are set and deleted, and of empty slots.
class A: xyz = 1
class S: __slots__ = ('x',)
class M(type): pass
class K(metaclass=M): pass
import types
a = A(); a.abc = 1; f = lambda: 0
for o, n in ((a, 'abd'), (a, 'xyz'), (A, 'xyy'), (K, 'zz'), (S(), 'x'), (S(), 'q'), (5, 'real'), (5, 'q'), ([], 'append'), ([], 'q'), (int, 'q'), (f, 'q'), (f, '__name__'), (types, 'q'), (ValueError(), 'q'), (types.SimpleNamespace(), 'q'), (object(), 'q'), (None, 'q'), (len, 'q'), (a.__init__, 'q'), (A.__dict__, 'q'), ((lambda: (yield))(), 'q'), (super(A, a), 'q')):
    for op in ('delattr(o, n)', 'setattr(o, n, 1)', 'object.__delattr__(o, n)', 'object.__setattr__(o, n, 1)', 'exec("del o." + n)', 'exec("o.%s = 1" % n)', 'exec("o.%s += 1" % n)', 'getattr(o, n)', 'type.__delattr__(o, n)'):
        try: eval(op); print(type(o).__name__, n, op, 'ok')
        except Exception as e: print(type(o).__name__, n, op, type(e).__name__, e, getattr(e, 'name', '-'), getattr(e, 'obj', None) is o)
def mk():
    class A: __slots__ = ('x', '__dict__')
    class B(A): pass
    class C: __slots__ = ('x',)
    return A, B, C
class T: __slots__ = ('x',)
T2 = type('T2', (), {'__slots__': ('x',), '__qualname__': 'q.r.T2', '__module__': 'mm'})
for c in mk() + (T, T2):
    o = c()
    for g in (lambda: o.x, lambda: delattr(o, 'x'), lambda: c.x.__get__(o), lambda: c.x.__delete__(o), lambda: getattr(o, 'x', 5)):
        try: print(g())
        except Exception as e: print(type(e).__name__, e, getattr(e, 'name', None), getattr(e, 'obj', None) is o)
