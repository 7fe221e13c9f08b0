# += of classes derived from list and bytearray is asked before + of either operand; classes with but one of __setitem__ and __delitem__; keywords for classes derived from float.
class R:
    def __init__(self, *items): self.items = items
    def __radd__(self, other): return 'radd'
    def __rmul__(self, other): return 'rmul'
    def __iter__(self): return iter(self.items)
class N:
    def __radd__(self, other): return 'nradd'
class A(list):
    def __add__(self, other): return 'add'
class B(list): pass
class C(bytearray):
    def __add__(self, other): return 'add'
class D(bytearray): pass
class E(tuple):
    def __add__(self, other): return 'add'
class F(list):
    def __iadd__(self, other): return NotImplemented
class G(list):
    def __iadd__(self, other): return NotImplemented
    def __add__(self, other): return 'gadd'
class H(A): pass
class I(list):
    __add__ = None
class J(list):
    def __radd__(self, other): return 'jradd'
def t(f):
    try: return f()
    except Exception as e: return type(e).__name__, str(e)
for K in list, A, B, F, G, H, I, J, bytearray, C, D, tuple, E, str:
    for other in (lambda: [5, 6], lambda: R(7), lambda: N(), lambda: 5, lambda: b'ab', lambda: (1,), lambda: A([1]), lambda: J([2]), lambda: 'x'):
        def plus():
            x = y = K()
            x += other()
            return type(x).__name__, x is y, list(x)
        def times():
            x = y = K()
            x *= other()
            return type(x).__name__, x is y, list(x)
        def binary():
            return K() + other()
        print(K.__name__, t(plus), K is J or t(binary))
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e, e.args)
class A:
    def __delitem__(s,k): print('d',k)
class B:
    def __setitem__(s,k,v): print('s',k,v)
class D:
    def __delete__(s,i): pass
class S:
    def __set__(s,i,v): pass
class L(list):
    __setitem__ = None
class X:
    d=D(); s=S()
class N:
    __setitem__=None
    __delitem__=None
    __getitem__=None
class P:
    __delitem__ = property(lambda s: 1/0)
import operator
for o in A(),B(),N(),L([1,2]),P(),A,{}.keys(),1:
    t(lambda: operator.setitem(o,1,2))
    t(lambda: operator.delitem(o,1))
    def f(): o[1]=2
    t(f)
    def f(): del o[1]
    t(f)
    def f(): o[1:2]=2
    t(f)
    def f(): o[1]+=2
    t(f)
x=X()
t(lambda: setattr(x,'d',1)); t(lambda: delattr(x,'d')); t(lambda: setattr(x,'s',1)); t(lambda: delattr(x,'s')); t(lambda: D.__set__); t(lambda: x.d.__class__)
def f(): x.d=1
t(f)
def f(): del x.s
t(f)
class Plain(float):
    pass
class Initialized(float):
    def __init__(self, *args, **keywords): print(args, keywords)
for K in Plain, Initialized:
    t(lambda: K())
    t(lambda: K(1, x=2))
    t(lambda: K(x=2))
    t(lambda: K('a', x=2))
    t(lambda: K(1, 2))
