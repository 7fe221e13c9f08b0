log = []

class Meta(type):
    def mro(cls):
        log.append(cls.__name__)
        found = super().mro()
        return [c for c in found]

class A(metaclass=Meta):
    name = 'A'
class B(metaclass=Meta):
    name = 'B'
class C(A): pass
class D(C): pass
class E(C): pass
class F(D, E): pass
print(log); log.clear()
C.__bases__ = (B,)
print(log); log.clear()
print([c.__name__ for c in F.__mro__], F().name)

# order of the mro in a custom way
class Reverse(type):
    def mro(cls):
        found = super().mro()
        if len(found) > 3:
            return [found[0], *found[-2:0:-1], found[-1]]
        return found
class P(metaclass=Reverse):
    x = 'P'
class Q(metaclass=Reverse):
    x = 'Q'
class R(P, Q): pass
print(R.x, R.__mro__)
class S(metaclass=Reverse): x = 'S'
R.__bases__ = (P, S)
print(R.x, R.__mro__)

# errors
class Bad(type):
    mode = None
    def mro(cls):
        log.append((cls.__name__, cls.__bases__))
        if Bad.mode == 'raise': raise ZeroDivisionError('mro')
        if Bad.mode == 'empty': return []
        if Bad.mode == 'number': return 5
        if Bad.mode == 'odd': return [cls, 3]
        if Bad.mode == 'layout': return [cls, int, object]
        if Bad.mode == 'without': return [object]
        if Bad.mode == 'sub' and cls.__name__ == 'W3': raise ZeroDivisionError('sub')
        return super().mro()
class W(metaclass=Bad): pass
class V(metaclass=Bad): x = 'V'
class V2(metaclass=Bad): x = 'V2'
class W2(V): pass
class W3(W2): pass
log.clear()
for mode in ('raise', 'empty', 'number', 'odd', 'layout', 'without', 'sub', None):
    Bad.mode = mode
    try:
        W2.__bases__ = (V2,)
    except Exception as e:
        print(mode, type(e).__name__, e)
    else:
        print(mode, 'fine')
    print('  ', W2.__bases__, W2.__mro__, W3.__mro__)
    print('  ', log); log.clear()
    Bad.mode = None
    W2.__bases__ = (V,)
    log.clear()

# reentrancy: mro() assigns bases
class Re(type):
    again = False
    def mro(cls):
        if Re.again:
            Re.again = False
            cls.__bases__ = (Y,)
        return super().mro()
class X(metaclass=Re): v = 'X'
class Y(metaclass=Re): v = 'Y'
class Z(metaclass=Re): v = 'Z'
class K(X): pass
Re.again = True
try:
    K.__bases__ = (Z,)
except Exception as e: print(type(e), e)
print(K.__bases__, K.__mro__, K.v)

# the lists of subclasses follow, back and forth
class G: pass
class H: pass
class I(G): pass
I.__bases__ = (H,)
I.__bases__ = (G,)
print(G.__subclasses__(), H.__subclasses__(), I.mro())
try:
    G.__bases__ = (I,)
except TypeError as e:
    print(e)
