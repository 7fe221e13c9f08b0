class Meta(type):
    def __prepare__(name, bases, **kw): return {'prepared': name}
    def __new__(m, name, bases, ns, **kw):
        cls = super().__new__(m, name, bases, dict(ns)); cls.kw = kw; return cls
    def __init__(cls, *a, **kw): super().__init__(*a)
    def __call__(cls, *a, **k):
        o = super().__call__(*a, **k); o.called = True; return o
    def __len__(cls): return 42
    def __contains__(cls, x): return x == 1
    def __iter__(cls): return iter('meta')
    def __getitem__(cls, k): return k
    def __getattr__(cls, n): return f'meta {n}' if not n.startswith('__') else object.__getattribute__(cls, n)
    @property
    def prop(cls): return cls.__name__
class A(metaclass=Meta, opt=1):
    def __init__(self, x=0): self.x = x
print(A.prepared, A.kw, A().called, len(A), 1 in A, list(A), A[5], A.nothing, A.prop, type(A), A.mro())
try: A().nothing
except AttributeError as e: print(e)
class Desc:
    def __set_name__(self, owner, name): self.name = name; print('set_name', owner.__name__, name)
    def __get__(self, o, t=None): return (self.name, o is None, t.__name__)
    def __set__(self, o, v): print('set', v)
    def __delete__(self, o): print('delete')
class B:
    d = Desc()
    e = d
print(B.d, B().d, B.e)
b = B(); b.d = 5; del b.d; b.__dict__['d'] = 9; print(b.d, b.__dict__)
class NonData:
    def __get__(self, o, t): return 'nondata'
class C: n = NonData()
c = C(); print(c.n); c.n = 1; print(c.n); del c.n; print(c.n)
class P:
    def __init__(self): self._v = 1
    @property
    def v(self): "doc of v"; return self._v
    @v.setter
    def v(self, x): self._v = x
    @v.deleter
    def v(self): del self._v
p = P(); p.v = 3; print(p.v, P.v.__doc__, P.v.fget.__name__); del p.v
try: p.v
except AttributeError as e: print(e)
class X: pass
class Y(X): pass
try:
    class Z(X, Y): pass
except TypeError as e: print(e)
class M1(type): pass
class M2(type): pass
class K1(metaclass=M1): pass
class K2(metaclass=M2): pass
try:
    class K(K1, K2): pass
except TypeError as e: print(e)
class Init:
    def __init_subclass__(cls, /, tag=None, **kw): super().__init_subclass__(**kw); cls.tag = tag
class I1(Init, tag='t'): pass
print(I1.tag)
try:
    class I2(Init, other=1): pass
except TypeError as e: print(e)
class G:
    def __class_getitem__(cls, item): return (cls.__name__, item)
print(G[1], G[1, 2], G['a':'b'])
class Cmp:
    def __init__(s, v): s.v = v
    def __eq__(s, o): return NotImplemented if not isinstance(o, Cmp) else s.v == o.v
    def __lt__(s, o): return NotImplemented
    def __gt__(s, o): return 'gt'
print(Cmp(1) == Cmp(1), Cmp(1) != Cmp(1), Cmp(1) == 1, Cmp(1) < Cmp(2), Cmp.__hash__)
try: Cmp(1) <= Cmp(2)
except TypeError as e: print(e)
class R:
    def __add__(s, o): return NotImplemented
    def __radd__(s, o): return f'radd {o}'
    def __iadd__(s, o): return f'iadd {o}'
    def __matmul__(s, o): return 'mat'
    def __rpow__(s, o, m=None): return f'rpow {o} {m}'
    def __divmod__(s, o): return 'dm'
    def __neg__(s): return 'neg'
    def __invert__(s): return 'inv'
    def __index__(s): return 3
    def __round__(s, n=None): return ('round', n)
    def __trunc__(s): return 'trunc'
    def __floor__(s): return 'floor'
    def __ceil__(s): return 'ceil'
    def __bool__(s): return False
    def __len__(s): return 7
    def __getitem__(s, i):
        if i > 2: raise IndexError
        return i * 10
    def __format__(s, spec): return f'<{spec}>'
    def __call__(s, *a, **k): return a, k
    def __contains__(s, x): return 'yes'
    def __reversed__(s): return 'rev'
    def __length_hint__(s): return 2
    def __bytes__(s): return b'by'
    def __complex__(s): return 1j
    def __float__(s): return 2.5
    def __int__(s): return 8
    def __dir__(s): return ['z', 'a']
    def __sizeof__(s): return 100
    def __hash__(s): return 77
    def __repr__(s): return 'R!'
import math
r = R()
print(1 + r, r @ 1, 2 ** r, pow(2, r), divmod(r, 1), -r, ~r, [0, 1, 2, 3, 4][r], round(r), round(r, 2), math.trunc(r), math.floor(r), math.ceil(r), bool(r), len(r), list(r), f'{r:abc}', r(1, a=2), 5 in r, reversed(r), bytes(r), complex(r), float(r), int(r), dir(r), hash(r), hex(r), bin(r), range(r), 'abcdef'[r], [1] * r, str(r), f'{r!r}', '%s' % r)
r2 = r; r2 += 5; print(r2)
try: r - 1
except TypeError as e: print(e)
try: r + r
except TypeError as e: print(e)
for bad in ('__bool__', '__len__', '__index__', '__hash__', '__repr__', '__str__', '__iter__', '__int__', '__float__', '__complex__', '__format__', '__bytes__', '__length_hint__', '__contains__', '__call__', '__dir__', '__round__'):
    class Bad: pass
    setattr(Bad, bad, lambda self, *a: 'bad')
    o = Bad()
    for name, f in {'bool': bool, 'len': len, 'index': lambda o: [1][o], 'hash': hash, 'repr': repr, 'str': str, 'iter': iter, 'int': int, 'float': float, 'complex': complex, 'format': format, 'bytes': bytes, 'list': list, 'dir': dir}.items():
        if name in bad or name == 'list':
            try: print(bad, name, f(o))
            except Exception as e: print(bad, name, type(e).__name__, e)
for v in (-1, 2**70, 1.5, None):
    class Len:
        def __len__(self): return v
    try: print(len(Len()))
    except Exception as e: print(type(e).__name__, e)
    try: print(bool(Len()))
    except Exception as e: print(type(e).__name__, e)
