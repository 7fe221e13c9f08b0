# singledispatch and singledispatchmethod: registration, abstract classes, ambiguity, descriptors.
from functools import *
from collections.abc import *
import collections.abc as c, abc
def show(f, *a, **k):
    try: print(f(*a, **k))
    except Exception as e: print(type(e).__name__, e)
@singledispatch
def f(x): "doc"; return 'object'
print(f.__name__, f.__doc__, sorted(f.__dict__))
show(f.register, 5)
show(f.register, 5, 5)
show(f.register, int|list[str])
show(f.register, int|list[str], lambda x: 1)
show(f.register, list[int], lambda x: 1)
show(f.register, 'int', lambda x: 1)
def g(x: list[int]): pass
show(f.register, g)
def g(x: int|list[int]): pass
show(f.register, g)
def g(x: 'Undefd'): pass
show(f.register, g)
def g(x: 'int'): return 'strint'
f.register(g)
print(f(5), f(True), f('a'))
def g(*, x: int): pass
show(lambda: f.register(g) is g)
def g(x, y: bytes=b''): return 'second'
show(lambda: f.register(g) is g)
show(f)
show(f, x=5)
@f.register(list)
@f.register(tuple)
def _(x): return 'seq'
print(f([]), f(()), f.dispatch(list) is f.dispatch(tuple), list(f.registry))
@f.register
def _(x: float | complex): return 'num'
print(f(1.5), f(1j))
class P(c.Sized, c.Iterable):
    def __len__(self): return 0
    def __iter__(self): return iter(())
@singledispatch
def amb(x): return 'o'
amb.register(c.Sized, lambda x: 'sized')
amb.register(c.Iterable, lambda x: 'iterable')
print(amb(P()))
class Q:
    def __len__(self): return 0
    def __iter__(self): return iter(())
show(amb, Q())
class R(c.Iterable):
    def __len__(self): return 0
    def __iter__(self): return iter(())
show(amb, R())
amb.register(c.Container, lambda x: 'container')
show(amb, [])
class S: pass
c.MutableSequence.register(S)
@singledispatch
def h(x): return 'o'
h.register(c.Sequence, lambda x: 'seq')
h.register(c.MutableSequence, lambda x: 'mut')
print(h(S()), h([]), h(()), h('x'))
class T(S): pass
print(h(T()))
@singledispatch
def n(x): return 'o'
n.register(type(None), lambda x: 'none')
print(n(None))
class M(type): pass
class N(metaclass=M): pass
@singledispatch
def t(x): return 'o'
t.register(M, lambda x: 'M')
t.register(type, lambda x: 'type')
print(t(N), t(int), t(5))
class C:
    @singledispatchmethod
    def m(self, x): "d"; return 'o', x
    @m.register
    def _(self, x: int): return 'i', x
    @m.register(str)
    def _(self, x): return 's', x
    @singledispatchmethod
    @classmethod
    def k(cls, x): return cls.__name__, 'o'
    @k.register
    @classmethod
    def _(cls, x: int): return cls.__name__, 'i'
    @singledispatchmethod
    @staticmethod
    def st(x): return 'so'
    @st.register
    @staticmethod
    def _(x: int): return 'si'
    @singledispatchmethod
    @abc.abstractmethod
    def ab(self, x): pass
o = C()
print(o.m(5), o.m('a'), o.m(1.5), o.k(5), C.k('a'), o.st(1), C.st('a'))
print(o.m.__name__, o.m.__doc__, o.m.__module__, C.__dict__['m'], C.__dict__['ab'].__isabstractmethod__, C.__dict__['m'].__isabstractmethod__)
show(o.m)
show(o.m, x=5)
print(repr(o.m)[:40], hasattr(o.m, 'register'), o.m.__wrapped__.__name__)
show(singledispatchmethod, 5)
C.m.register(list, lambda self, x: 'L')
print(o.m([]))
class Slots:
    __slots__ = ('x',)
    @singledispatchmethod
    def m(self, x): return 'slots'
    @m.register(int)
    def _(self, x): return 'int'
print(Slots().m(5), Slots().m('a'))
