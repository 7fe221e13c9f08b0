# super() and instances whose __class__ lies
class A:
    def f(self): return 'A.f', type(self).__name__
    @classmethod
    def c(cls): return 'A.c', cls.__name__
    x = 5
    @property
    def p(self): return 'A.p', type(self).__name__
class B(A):
    def f(self): return ('B.f',) + super().f()
    def g(self): return super(B, self).f()
    def h(self): return super().x
    def q(self): return super().p
    def k(self): return super().c()
    def s(self): return repr(super())
class Proxy:
    def __init__(self, obj): self.__obj = obj
    def __getattribute__(self, name):
        if name.startswith('_Proxy__'): return object.__getattribute__(self, name)
        return getattr(self.__obj, name)
class Lies:
    @property
    def __class__(self): return B
class Instance:
    def __init__(self, c): self.__class_ = c
    __class__ = property(lambda self: self.__class_)
class Raises:
    @property
    def __class__(self): raise AttributeError('no')
class RaisesValue:
    @property
    def __class__(self): raise ValueError('no')
def attempt(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__, e)
for obj in (B(), Proxy(B()), Lies(), Instance(B), Instance(A), Instance(int), Instance(5), Raises(), RaisesValue(), 5, Proxy(A())):
    print(type(obj).__name__)
    for method in (B.f, B.g, B.h, B.q, B.k):
        attempt(method, obj)
    attempt(lambda: super(B, obj).__self_class__.__name__)
    attempt(lambda: type(super(B, obj).__self__).__name__)
    attempt(lambda: super(B, obj).__thisclass__.__name__)
    attempt(lambda: type(super(B).__get__(obj)).__name__)
    attempt(lambda: super(B).__get__(obj).f())
    attempt(lambda: getattr(super(B, obj), 'x'))
    attempt(lambda: super(B, obj).missing)
