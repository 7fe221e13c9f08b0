class P:
    def __init__(self, x): self.x = x
class Q:
    def __init__(self, x): self.y, self.x = 0, x
class R:
    __slots__ = ('x',)
    def __init__(self, x): self.x = x
class S:
    @property
    def x(self): return 's'
class T:
    def __getattr__(self, n): return 't'
class U: x = 'u'
class V(P):
    def __init__(self, x): super().__init__(x); self.z = 1
import types
N = types.SimpleNamespace(x='n')
objects = [P(1), Q(2), R(3), S(), T(), U(), V(4), N, 5, 'str', None]
def get(o):
    try: return o.x
    except AttributeError as e: return type(o).__name__ + '!'
for _ in range(3): print([get(o) for o in objects])
def put(o, v):
    try: o.x = v
    except AttributeError as e: return str(e)
    return o.x
for r in range(2): print([put(o, r) for o in objects])
def add(a, b): return a + b
print([add(*p) for p in ((1, 2), (1.5, 2), ('a', 'b'), ([1], [2]), ((1,), (2,)), (True, 1), (2 ** 70, 1), (1, 2.5), (1j, 1), (b'a', b'b'), (1, 2))])
def sub(c, i): return c[i]
print([sub(*p) for p in (([1, 2], 0), ((1, 2), 1), ('ab', 0), ({'k': 'v'}, 'k'), (b'a', 0), (range(5), 3), ([1, 2], -1), ({0: 'z'}, 0), ([1, 2], slice(1)), (list, int), ([5, 6], True))])
def it(x): return [y for y in x]
print([it(x) for x in ([1], (2,), 'ab', {'k': 1}, {3}, range(2), iter([4]), (i for i in 'g'), b'a', {1: 2}.items(), map(str, [1]), enumerate('e'))])
def cmp(a, b): return a < b, a == b
print([cmp(*p) for p in ((1, 2), (1.5, 1), ('a', 'b'), ([1], [2]), (2 ** 70, 2 ** 71), (True, False), ((1,), (1, 0)), ({1}, {1, 2}), (1, 1.0), (0.1 + 0.2, 0.3), (-0.0, 0))])
def truth(x): return 'yes' if x else 'no'
print([truth(x) for x in (0, 1, 0.0, '', 'a', [], [0], None, {}, {1}, (), 2 ** 70, 0j, P(0), -0.0, float('nan'), range(0), b'')])
def call(f, *a): return f(*a)
print([call(*p) for p in ((len, 'ab'), (lambda x: x + 1, 1), (str, 5), (P(1).__class__, 2), ('a'.upper,), (int,), ([3, 4].index, 4), (dict.fromkeys, 'a'), (types.SimpleNamespace,))][3].__class__.__name__)
