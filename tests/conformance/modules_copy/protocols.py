# copy: recursion, slots, reductions, states, atoms, replace.
import copy
import sys
import types
def show(f, *a, **k):
    try: print(repr(f(*a, **k)))
    except BaseException as e: print(type(e).__name__, e)
class P:
    def __init__(self): self.a = [1]; self.s = self
p = P(); q = copy.deepcopy(p); print(q.s is q, q.a is p.a, copy.copy(p).a is p.a)
class S: __slots__ = ('x', 'y')
s = S(); s.x = [1]; t = copy.deepcopy(s); print(t.x, t.x is s.x, hasattr(t, 'y'), copy.copy(s).x is s.x)
class R:
    def __reduce__(self): return (list, ((1, 2),), None, iter([3]))
print(copy.copy(R()), copy.deepcopy(R()))
class D:
    def __deepcopy__(self, memo): return ('deep', len(memo))
    def __copy__(self): return 'shallow'
print(copy.deepcopy([D()]), copy.copy(D()))
class G:
    def __init__(self, v): self.v = v
    def __getstate__(self): return {'v': self.v * 2}
    def __setstate__(self, st): self.v = st['v'] + 1
print(copy.copy(G(2)).v, copy.deepcopy(G(3)).v)
class N(tuple):
    def __new__(cls, a, b): return super().__new__(cls, (a, b))
    def __getnewargs__(self): return self[0], self[1]
n = N(1, [2]); print(copy.copy(n), copy.deepcopy(n), type(copy.deepcopy(n)).__name__)
l = [1]; l.append(l); m = copy.deepcopy(l); print(m[1] is m, copy.deepcopy((l, l))[0] is copy.deepcopy((l, l))[1])
x = ([],); y = copy.deepcopy((x, x)); print(y[0] is y[1])
memo = {}; copy.deepcopy([1, [2]], memo); print(len(memo))
for v in (5, 'x', None, int, len, P.__init__, ..., 1j, b'x', frozenset({1}), range(3), slice(1), type, NotImplemented, property()):
    print(copy.copy(v) is v, copy.deepcopy(v) is v, end=' ')
print()
for v in ({1: [2]}, {1, 2}, bytearray(b'x'), [1]): print(copy.copy(v) == v, copy.copy(v) is v, copy.deepcopy(v) == v)
show(copy.copy, (i for i in [])); show(copy.deepcopy, sys); show(copy.replace, 5, x=1); show(copy.copy)
print(copy.replace(types.SimpleNamespace(a=1), a=2, b=3), copy.Error is copy.error)
class Rp:
    def __replace__(self, /, **k): return k
print(copy.replace(Rp(), q=1))
show(copy.replace)
class BadR:
    def __reduce_ex__(self, p): return 5
show(copy.copy, BadR()); 
e = copy.deepcopy(ValueError('x', [1])); print(repr(e))
