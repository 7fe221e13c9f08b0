# What a metaclass sees in the namespace that it has prepared.
class Spy(dict):
    def __setitem__(self, k, v):
        print('   set', k)
        dict.__setitem__(self, k, v)
class M(type):
    @classmethod
    def __prepare__(m, n, b, **k): return Spy()
    def __new__(m, n, b, ns, **k):
        print(n, [(key, type(v).__name__ if key.startswith('__') and key not in ('__module__', '__qualname__') else 1) for key, v in ns.items()])
        for key in ('__classcell__', '__classdictcell__'):
            if key in ns:
                try: print('  ', key, type(ns[key].cell_contents).__name__, ns[key].cell_contents is ns)
                except ValueError as e: print('  ', key, e)
        c = super().__new__(m, n, b, ns)
        print('  ', [key for key in c.__dict__])
        return c
class A(metaclass=M): pass
class B(metaclass=M): x = 1
class C(metaclass=M): x: int
class D(metaclass=M): x: int = 1
class E(metaclass=M):
    def f(self): return __class__
class F(metaclass=M):
    def f[T](self): pass
class G(metaclass=M):
    type X = int
class H[T](metaclass=M): pass
class I[T](metaclass=M):
    x: T
class J(metaclass=M):
    def f(self, a: int): pass
class K(metaclass=M):
    def f(self):
        x: int
class L(metaclass=M):
    class N:
        y: int
class O(metaclass=M):
    def f(self): return super().f()
    x: int
class P(metaclass=M):
    "doc"
    def f(self, a: 'str') -> 5: pass
    lam = lambda self: self
    comp = [q for q in (1, 2)]
class Q(metaclass=M):
    def f(self): __class__
    class R[T]: pass
class S(metaclass=M):
    if 0: x: int
class S2(metaclass=M):
    global gg
    gg: int = 5
    (yy): int = 6
class S3(metaclass=M):
    self_x = type('o', (), {})()
    self_x.attr: int = 4
class S4(metaclass=M):
    def f(self, a: int, *b: str, c: float = 1) -> None: pass
    async def g(self) -> int: pass
def annotated():
    class S5(metaclass=M):
        v = 3
        def f(self, a: v): pass
    return S5
print(annotated().f.__annotations__)
class S6(metaclass=M):
    __slots__ = ('a',)
    a: int
print(C.__annotations__, I.__annotations__, D.__annotations__)
class Bad(type):
    def __new__(m, n, b, ns):
        for key in ('__classdictcell__', '__classcell__'):
            if key in ns: ns[key] = 5
        return super().__new__(m, n, b, ns)
try:
    class T(metaclass=Bad): x: int
except TypeError as e: print(e)
try:
    class U(metaclass=Bad):
        def f(self): __class__
except TypeError as e: print(e)
class Drop(type):
    def __new__(m, n, b, ns):
        ns.pop('__classdictcell__', None)
        return super().__new__(m, n, b, ns)
class V(metaclass=Drop):
    x: int
    y: 'str'
    def f(self, a: int): pass
try: print(V.__annotations__, V.f.__annotations__)
except BaseException as e: print(type(e).__name__, e)
class Copy(type):
    def __new__(m, n, b, ns):
        return super().__new__(m, n, b, dict(ns, extra=1))
class W(metaclass=Copy):
    loc = int
    x: loc
    y: extra
try: print(W.__annotations__)
except BaseException as e: print(type(e).__name__, e)
class Change(type):
    def __init__(c, n, b, ns):
        ns['late'] = 'in ns'
        type.__setattr__(c, 'late2', 'on class')
class X(metaclass=Change):
    x: late2
try: print(X.__annotations__)
except BaseException as e: print(type(e).__name__, e)
class Y(metaclass=Change):
    x: late
try: print(Y.__annotations__)
except BaseException as e: print(type(e).__name__, e)
