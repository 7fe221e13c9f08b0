# Classes all around: metaclasses, bases, slots, descriptors, properties, super, hooks of attributes, and every special method with odd results.
def t(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__, str(e).split(' at 0x')[0])
def x(src):
    try: exec(src, dict(globals()))
    except BaseException as e: print(type(e).__name__, str(e).split(' at 0x')[0], getattr(e, '__notes__', ''))
# metaclass conflicts, bases, slots, layout
x('class A(type): pass\nclass B(type): pass\nclass X(metaclass=A): pass\nclass Y(metaclass=B): pass\nclass Z(X, Y): pass')
x('class A: pass\nclass B(A): pass\nclass C(A, B): pass'); x('class A(int, str): pass'); x('class A(int, list): pass'); x('class A(1): pass'); x('class A(None): pass'); x('class A(int, int): pass'); x('class A(bool): pass'); x('class A(type(None)): pass'); x('class A(range): pass'); x('class A(slice): pass'); x('class A(memoryview): pass'); x('class A(type(len)): pass'); x('class A(type(lambda: 0)): pass'); x('class A(property): pass\nprint(A)'); x('class A(super): pass\nprint(A)'); x('class A(staticmethod): pass\nprint(A)'); x('class A(zip): pass\nprint(A)'); x('class A(type(iter([]))): pass'); x('class A(type((lambda: (yield))())): pass'); x('class A(type(...)): pass'); x('class A(type(NotImplemented)): pass'); x('import types\nclass A(types.ModuleType): pass\nprint(A("q"))'); x('class A(type({}.keys())): pass'); x('import types\nclass A(types.SimpleNamespace): pass\nprint(A(x=1))'); x('class A(frozenset): pass\nprint(A([1]))'); x('class A(complex): pass\nprint(A(1))')
x('class A: __slots__ = ("a", "a")\nprint(A.__slots__)'); x('class A: __slots__ = "a"; a = 1'); x('class A: __slots__ = ("1a",)'); x('class A: __slots__ = (1,)'); x('class A: __slots__ = "__dict__", "__dict__"'); x('class A(int): __slots__ = "a"'); x('class A(tuple): __slots__ = "a"'); x('class A(tuple): __slots__ = ()\nA().x = 1'); x('class A: __slots__ = {"a": "doc a"}\nprint(A.a.__doc__, A.__slots__)'); x('class A: __slots__ = ["a"]\nclass B: __slots__ = ["b"]\nclass C(A, B): pass'); x('class A: __slots__ = ()\nclass B: __slots__ = ()\nclass C(A, B): __slots__ = "q"\nC().z = 1'); x('class A: __slots__ = iter("ab")\nprint(A.a, list(A.__slots__))'); x('class A: __slots__ = "_A__x", "__y"\nprint(sorted(k for k in vars(A) if "_A" in k))'); x('class A: __slots__ = None'); x('class A: __slots__ = 5'); x('class A: __slots__ = b"ab"'); x('class A: __slots__ = ("__weakref__", "__weakref__")'); x('class A: __slots__=("x",)\nclass B(A): pass\nb = B(); b.x = 1; b.y = 2; print(vars(b), b.x)')
x('class A:\n def __init_subclass__(cls, a, **k): print("is", cls.__name__, a, k)\nclass B(A, a=1): pass\nclass C(A): pass'); x('class A(x=1): pass'); x('class A:\n def __init_subclass__(cls): super().__init_subclass__(); print(cls)\nclass B(A, z=1): pass'); x('class A(metaclass=lambda n, b, d, **k: (n, b, sorted(d), k), q=1): v = 1\nprint(A)'); x('class M(type):\n @classmethod\n def __prepare__(m, n, b, **k): print("prep", n, b, k); return {"pre": 1}\n def __new__(m, n, b, d, **k): print("new", sorted(k for k in d if k != "__classdictcell__")); return super().__new__(m, n, b, d)\n def __init__(c, n, b, d, **k): print("init", k); super().__init__(n, b, d)\n def __call__(c, *a): print("call", a); return super().__call__(*a)\nclass A(metaclass=M, k=2):\n def __init__(self, v): self.v = v\nprint(A(5).v, A.pre)'); x('class M(type):\n @classmethod\n def __prepare__(m, n, b): return 5\nclass A(metaclass=M): pass'); x('class M(type): __prepare__ = 5\nclass A(metaclass=M): pass')
x('class A: __class__ = int\nprint(isinstance(A(), int), type(A()), A().__class__)'); x('class A: pass\na = A(); class_ = a; a.__class__ = int'); x('class A: pass\nclass B: pass\na = A(); a.__class__ = B; print(type(a))'); x('class A: __slots__ = "x"\nclass B: __slots__ = "y"\nA().__class__ = B'); x('class A: __slots__ = "x"\nclass B: __slots__ = "x"\na = A(); a.x = 3; a.__class__ = B; print(a.x, type(a))'); x('class A: pass\nA().__class__ = 5'); x('class A: pass\nA.__bases__ = (int,)'); x('class A: pass\nclass B: q = 1\nclass C(A): pass\nC.__bases__ = (B,); print(C.q, C.__mro__)'); x('class A: pass\nA.__bases__ = ()'); x('class A: pass\nclass B(A): pass\nA.__bases__ = (B,)'); x('class A: pass\ndel A.__bases__'); x('class A: pass\nA.__name__ = "Z"; A.__qualname__ = "q.Z"; print(A, A.__name__)'); x('class A: pass\nA.__name__ = 5'); x('class A: pass\nA.__qualname__ = 5'); x('class A: pass\nA.__module__ = 5; print(A)'); x('class A: pass\nA.__doc__ = "d"; print(A.__doc__)'); x('class A: pass\na = A(); a.__dict__ = {"z": 1}; print(a.z); a.__dict__ = 5'); x('class A: pass\na = A(); del a.__dict__; print(a.__dict__)'); x('class A: pass\nA.__dict__["x"] = 1'); x('class A: pass\nA.__dict__ = {}'); x('class A: x = 1\ndel A.x; del A.x')
# descriptors
class Data:
    def __get__(s, o, c): return ('get', o is not None, c.__name__)
    def __set__(s, o, v): print('set', v)
    def __delete__(s, o): print('del')
    def __set_name__(s, o, n): print('sn', o.__name__, n)
class NonData:
    def __get__(s, o, c): return 'nd'
class A: d = Data(); n = NonData()
a = A(); print(a.d, A.d, a.n, A.n); a.d = 5; del a.d; a.n = 6; print(a.n, vars(a)); a.__dict__['d'] = 9; print(a.d)
x('class D:\n def __set_name__(s, o, n): 1/0\nclass A: q = D()'); x('class D:\n def __set_name__(s): pass\nclass A: q = D()'); x('class D:\n def __set__(s, o, v): pass\nclass A: q = D()\na = A(); print(a.q is A.q); del a.q'); x('class D:\n def __delete__(s, o): pass\nclass A: q = D()\na = A(); a.q = 1'); x('class D:\n __get__ = None\nclass A: q = D()\nprint(A().q)'); x('class D: __get__ = lambda *a: a[1:]\nclass A: q = D()\nprint(A.q)')
class P:
    @property
    def r(self): "docr"; return self._r
    @r.setter
    def r(self, v): self._r = v
    @r.deleter
    def r(self): del self._r
    ro = property(lambda s: 1)
    wo = property(None, lambda s, v: None, doc='w')
    no = property()
p = P(); p.r = 3; print(p.r, P.r.__doc__, P.r.__name__, P.wo.__doc__, P.ro.fget is not None, P.r.fset.__name__); del p.r; t(lambda: p.r); t(lambda: setattr(p, 'ro', 1)); t(lambda: delattr(p, 'ro')); t(lambda: p.wo); t(lambda: p.no); t(lambda: setattr(p, 'no', 1)); t(lambda: setattr(P.ro, '__doc__', 'x') or P.ro.__doc__); t(lambda: P.ro.getter(5).fget); t(lambda: property(1, 2, 3, 4, 5)); t(lambda: property(fget=1, doc=5).__doc__); t(lambda: setattr(P.ro, 'fget', 1)); t(lambda: P.ro.__get__(None, P) is P.ro); t(lambda: P.ro.__isabstractmethod__)
class SubP(property):
    """subdoc"""
class Q:
    @SubP
    def a(self): "qa"; return 1
print(Q.a.__doc__, Q().a, SubP(lambda s: 1).__doc__)
# super
class B1:
    def f(self): return 'B1'
    @classmethod
    def c(cls): return cls.__name__
    @staticmethod
    def s(): return 's'
    p = property(lambda s: 'p')
    at = 5
class B2(B1):
    def __repr__(self): return "B2()"
    def f(self): return 'B2' + super().f()
    @classmethod
    def c(cls): return 'x' + super().c()
    def g(self): return super().p, super().at, super().s(), super().__thisclass__.__name__, super().__self_class__.__name__, super().__self__ is self
    def h(self): return (lambda: super().f())() if 0 else [super(B2, self).f() for _ in [1]]
    def i(self): return [super().f for _ in [1]]
    def j(x, self=None): return super().f()
    def k(*a): return super().f()
    def l(self): del self; return super().f()
    def m(self): self = 5; return super().f()
b = B2(); print(b.f(), b.c(), B2.c(), b.g(), b.h()); t(b.i); t(b.j); t(b.k); t(b.l); t(b.m); t(B2.k); t(lambda: super(B2, b).zz); t(lambda: super(B2).f); t(lambda: super(B2, 5)); t(lambda: super(5, 5)); t(lambda: super(int).real); t(lambda: super(B2, B2).f(b)); t(lambda: super(B2).__get__(b).f()); t(lambda: setattr(super(B2, b), 'q', 1)); t(lambda: super(B2, b)[0]); t(lambda: len(super(B2, b))); t(lambda: super(object, b).f); t(lambda: super(B2, b, 5))
# attribute hooks
class G:
    def __getattr__(s, n):
        if n == 'bad': raise AttributeError('custom')
        if n == 'err': raise KeyError(n)
        return 'ga ' + n
    @property
    def prop(s): raise AttributeError('inside')
    def __getattribute__(s, n):
        if n == 'hid': raise AttributeError(n)
        return object.__getattribute__(s, n)
    def __setattr__(s, n, v): print('sa', n, v); object.__setattr__(s, n, v)
    def __delattr__(s, n): print('da', n); object.__delattr__(s, n)
    def __dir__(s): return ['z', 'a', 5] if 0 else ['z', 'a']
g = G(); print(g.foo, g.hid, g.prop); t(lambda: g.bad); t(lambda: g.err); g.x = 1; del g.x; t(lambda: delattr(g, 'x')); print(hasattr(g, 'bad'), hasattr(g, 'q'), getattr(g, 'bad', 'dflt'), dir(g)); t(lambda: hasattr(g, 'err'))
class G2:
    def __dir__(s): return 5
t(lambda: dir(G2()))
class G3:
    def __dir__(s): return [1, 'a']
t(lambda: dir(G3()))
# operators & reflected
class N:
    def __init__(s, n): s.n = n
    def __add__(s, o): return NotImplemented if o == 'x' else ('add', s.n, o)
    def __radd__(s, o): return ('radd', s.n, o)
    def __iadd__(s, o): return NotImplemented
    def __eq__(s, o): return NotImplemented
    def __lt__(s, o): return NotImplemented if isinstance(o, int) else 'lt'
    def __pow__(s, o, m=None): return ('pow', o, m)
    def __rpow__(s, o, m=None): return ('rpow', o, m)
    def __divmod__(s, o): return 'dm'
    def __matmul__(s, o): return '@'
    def __neg__(s): return 'neg'
    def __invert__(s): return 'inv'
    def __abs__(s): return 'abs'
    def __round__(s, n=None): return ('round', n)
    def __trunc__(s): return 'tr'
    def __floor__(s): return 'fl'
    def __ceil__(s): return 'ce'
    def __contains__(s, x): return x
    def __len__(s): return s.n
    def __bool__(s): return s.n
    def __hash__(s): return s.n
    def __index__(s): return s.n
    def __int__(s): return s.n
    def __float__(s): return s.n
    def __complex__(s): return s.n
    def __str__(s): return s.n
    def __repr__(s): return s.n
    def __bytes__(s): return s.n
    def __format__(s, f): return s.n
    def __iter__(s): return s.n
    def __reversed__(s): return 'rev'
    def __length_hint__(s): return s.n
    def __getitem__(s, k): return k
    def __call__(s, *a, **k): return a, k
    def __next__(s): return 'nx'
    def __fspath__(s): return s.n
    def __sizeof__(s): return s.n
    def __instancecheck__(s, x): return s.n
    def __subclasscheck__(s, x): return s.n
    def __enter__(s): return s.n
    def __exit__(s, *a): return s.n
    def __await__(s): return s.n
    def __aiter__(s): return s.n
import math, operator, sys
for v in (1, -1, True, 1.5, 'q', None, b'b', 2**70, [], 1j):
    n = N(v)
    for e in ('n + 1', '1 + n', "n + 'x'", "'x' + n", 'n == 1', 'n != n', 'n < 1', '1 < n', 'n < n', 'n ** 2', '2 ** n', 'pow(n, 2, 3)', 'pow(2, n, 3)', 'pow(2, 3, n)', 'divmod(n, 1)', 'divmod(1, n)', 'n @ 1', '-n', '~n', '+n', 'abs(n)', 'round(n)', 'round(n, 1)', 'math.trunc(n)', 'math.floor(n)', 'math.ceil(n)', '1 in n', '0 not in n', 'len(n)', 'bool(n)', 'not n', '[1,2,3][n]', 'int(n)', 'float(n)', 'complex(n)', 'str(n)', 'repr(n)', 'bytes(n)', 'format(n)', 'f"{n}"', 'f"{n!r}"', '"%s" % n', '"%d" % n', '"%f" % n', '"%x" % n', 'iter(n)', 'list(n)', 'reversed(n)', 'operator.length_hint(n)', 'n[1:2]', 'n[1,2]', 'n[...]', 'n(1, a=2)', 'next(n)', 'sys.getsizeof(n) and 1', 'isinstance(1, n)', 'issubclass(int, n)', 'math.sqrt(n)', 'operator.index(n)', 'range(n)', 'hex(n)', 'chr(n)', '"a" * n', '[0] * n', '(1).__add__(n)', 'sum([n, n], n)', '{n}', '{n: 1}', 'sorted([n, n])', 'max(n, n)', 'print(n)', 'any([n])', '1 if n else 2', 'n and 5', 'n or 5', 'int.from_bytes(n)', 'memoryview(n)', 'print(n, end="")', 'str(n, "utf8")', 'n.__class__.__name__', 'aiter(n)', 'slice(n).indices(5)', '"abc"[n]', '(1,2,3)[n:]', 'round(1.5, n)', '1 << n', 'zip(n)', '[*n]', 'print(*n)'):
        t(lambda: eval(e))
