class A:
    def f(self): return 'A'
class B(A):
    def f(self): return 'B' + super().f()
class C(A):
    def f(self): return 'C' + super().f()
class D(B, C):
    def f(self): return 'D' + super().f()
print(D().f(), [c.__name__ for c in D.__mro__], [c.__name__ for c in D.mro()], D.__base__.__name__)
class X: pass
class Y: pass
class P(X, Y): pass
class Q(Y, X): pass
for t in ('class R(P, Q): pass', 'class S(X, X): pass', 'class T(object, X): pass', 'class U(A, B): pass', 'class V(5): pass', 'class W(bool): pass', 'class I(int, str): pass', 'class J(None): pass', 'class K(type(None)): pass', 'class L(range): pass', 'class M(type(lambda: 0)): pass', 'class N("x"): pass', 'class O(slice): pass', 'class Z(int, float): pass', 'class G(type((i for i in ""))): pass', 'class H(X(), Y): pass', 'class AA(print): pass', 'class BB(type(...)): pass', 'class CC(memoryview): pass', 'class DD(property, int): pass'):
    try: exec(t); print(t, 'ok')
    except TypeError as e: print(t, '->', e)
class E(D): pass
print([c.__name__ for c in E.__mro__], E().f())
class F(B): pass
class G(C): pass
class H(F, G): pass
print([c.__name__ for c in H.__mro__])
print(A.__subclasses__() == [B, C], [c.__name__ for c in B.__subclasses__()])
class Mixin:
    def greet(self): return f'{self.name} {super().greet()}'
class Base:
    name = 'base'
    def greet(self): return 'hello'
class Both(Mixin, Base): pass
print(Both().greet())
C.extra = 'seen through mro'
print(H.extra)
B.__bases__ = (X,)
print([c.__name__ for c in D.__mro__], [c.__name__ for c in H.__mro__])
for t in ('A.__bases__ = ()', 'B.__bases__ = (B,)', 'B.__bases__ = (int,)', 'B.__bases__ = 5', 'B.__bases__ = (D,)', 'del B.__bases__', 'object.__bases__ = (A,)', 'A.__mro__ = ()'):
    try: exec(t); print('ok')
    except (TypeError, AttributeError) as e: print(t, '->', str(e).split(' at 0x')[0])
