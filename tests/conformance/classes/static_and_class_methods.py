class A:
    n = 0
    @staticmethod
    def s(*a): return a
    @classmethod
    def c(cls, *a): return cls.__name__, a
    @classmethod
    def make(cls): cls.n += 1; return cls()
    t = staticmethod(lambda x: x * 2)
    @staticmethod
    def gen(): yield 1
class B(A): pass
print(A.s(1), A().s(2), A.c(1), A().c(2), B.c(3), B().c(), A.t(4), list(A.gen()))
print(type(B.make()).__name__, A.n, B.n, 'n' in vars(B))
print(A.c.__self__ is A, B.c.__self__ is B, A.c.__func__.__name__, A.s.__name__, type(A.__dict__['s']).__name__, type(A.__dict__['c']).__name__)
print(staticmethod(len)('abc'), A.__dict__['s'].__func__(9), A.__dict__['c'].__func__(int))
print(A.s is A.s, A.c is A.c, A.c == A.c, A.__dict__['s'].__wrapped__ is A.s, callable(A.__dict__['s']), callable(A.__dict__['c']))
try: A.__dict__['c']()
except TypeError as e: print(e)
class M(type):
    def meta(cls): return 'meta ' + cls.__name__
    @property
    def prop(cls): return 'prop ' + cls.__name__
    @classmethod
    def mc(mcs): return mcs.__name__
class C(metaclass=M): pass
print(C.meta(), C.prop, C.mc())
for t in ('C().meta()', 'C().prop', 'C().mc'):
    try: eval(t)
    except AttributeError as e: print(e)
class D:
    def m(self): return self
f = D.m
d = D()
print(f(d) is d, D.m is D.m, d.m == d.m, d.m.__self__ is d, d.m.__func__ is f, f(5))
bound = d.m
D.m = lambda self: 'replaced'
print(bound() is d, d.m())
d.m = lambda: 'on instance'
print(d.m())
class E:
    f = len
    g = lambda s: 'lambda binds'
    h = int
    i = print
print(E.f([1]), E().f([1, 2]), E().g(), E().h('5'))
for t in ('staticmethod()', 'classmethod(1, 2)', 'staticmethod(5)()', 'classmethod(5).__get__(None, int)()'):
    try: eval(t); print(t, 'ok')
    except TypeError as e: print(t, '->', e)
class F:
    def __init_subclass__(cls, **k): print('sub', cls.__name__, k)
    def __class_getitem__(cls, k): return cls.__name__, k
class G(F, a=1): pass
print(F[int], G['x', 1])
