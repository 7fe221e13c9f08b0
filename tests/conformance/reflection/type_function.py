A = type('A', (), {'x': 1, 'm': lambda self: self.x})
print(A, A.x, A().m(), A.__name__, A.__qualname__, A.__module__, A.__bases__, A.__doc__)
B = type('B', (A,), {'__doc__': 'docs', '__module__': 'elsewhere', '__qualname__': 'Q.B'})
print(B, B.__doc__, B.__qualname__, '__qualname__' in vars(B))
print(type(1), type('a'), type(A), type(A()), type(type), type(None), type(...), type(type(None)))
ns = {'v': 1}
C = type('C', (B, ), ns)
ns['w'] = 2
print(hasattr(C, 'w'), C.v)
D = type('Has Space', (), {})
print(D, D().__class__.__name__)
def method(self): return super(E, self).__repr__()[:3]
E = type('E', (), {'r': method})
print(E().r())
F = type('F', (object,), dict(__slots__=('a',), __init__=lambda self, a: setattr(self, 'a', a)))
print(F(5).a, hasattr(F(1), '__dict__'))
class Meta(type):
    def __new__(m, *a, **k): print('Meta.__new__', a[0], k); return super().__new__(m, *a)
    def __init__(c, *a, **k): super().__init__(*a)
G = Meta('G', (), {}, key=1)
H = type('H', (G,), {})
I = type.__new__(type, 'I', (), {})
print(type(G).__name__, type(H).__name__, I)
print(type('T', (), {'__call__': lambda self: 'called'})()(), type('U', (int,), {})(5) + 1, type('W', (Exception,), {})('msg'))
import types
J = types.new_class('J', (A,), {}, lambda ns: ns.update(z=9))
print(J, J.z, types.resolve_bases((A,)), types.prepare_class('K')[0])
print(isinstance(A, type), issubclass(Meta, type), type.__call__(A).x, type.mro(A) == [A, object], type.__subclasses__(A) == [B, J], A.__subclasses__() == [B, J])
print(object.__class__, object().__class__, type(object), type.__name__, type.__base__, super.__class__, type(super))
for t in ("type('a')", "type('X', (), {'__slots__': 5})", "type('X', (1,), {})", "type('X', (type(None),), {})", "type('X', ([],), {})", "type(b'X', (), {})", "type('\\ud800', (), {})", "type('X', (A, A), {})"):
    try: print(t, eval(t))
    except Exception as e: print(t, type(e).__name__, e)
