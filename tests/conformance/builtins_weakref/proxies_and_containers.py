# weakref: proxies stand for their objects in every operation; the weak containers.
import weakref, collections.abc
class N:
    def __init__(s, v): s.v = v
    def __abs__(s): return 'abs'
    def __and__(s, o): return 'and', o
    def __rand__(s, o): return 'rand', o
    def __int__(s): return 5
    def __float__(s): return 1.5
    def __index__(s): return 3
    def __pos__(s): return 'pos'
    def __invert__(s): return 'inv'
    def __iadd__(s, o): s.v += o; return s
    def __divmod__(s, o): return 'dm'
    def __pow__(s, o, m=None): return 'pow', o, m
    def __lshift__(s, o): return 'ls'
    def __bytes__(s): return b'x'
    def __reversed__(s): return iter('rev')
    def __matmul__(s, o): return 'mm'
    def __bool__(s): return False
n = N(1); p = weakref.proxy(n)
for f in (lambda: abs(p), lambda: p & 1, lambda: 1 & p, lambda: int(p), lambda: float(p), lambda: [0,1,2,3][p], lambda: +p, lambda: ~p, lambda: divmod(p, 1), lambda: pow(p, 2), lambda: p ** 2, lambda: p << 1, lambda: bytes(p), lambda: list(reversed(p)), lambda: p @ 1, lambda: bool(p), lambda: pow(p, 2, 3)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
p += 5
print(n.v, type(p))
d = weakref.WeakValueDictionary(); k = weakref.WeakKeyDictionary(); s = weakref.WeakSet()
print(isinstance(d, collections.abc.MutableMapping), isinstance(k, collections.abc.MutableMapping), isinstance(s, collections.abc.MutableSet))
class O: pass
o, q = O(), O()
d['a'] = o; d.update(b=q); k[o] = 1; k[q] = 2; s.add(o); s |= {q}
print(sorted(d), len(d), list(d.values()) == [o, q], d.get('zz'), d.pop('b') is q, d.setdefault('c', q) is q, d.copy() == d, k[o], len(k.keyrefs()), len(d.valuerefs()), d | {'z': o} == {'a': o, 'c': q, 'z': o}, o in k, o in s, len(s), sorted(d.keys()), [x for x in d.itervaluerefs()] != [])
print(weakref.getweakrefcount(O()), weakref.ref(o) == weakref.ref(o), hash(weakref.ref(o)) == hash(o), weakref.KeyedRef(o, None, 'k').key)
for f in (lambda: d['nope'], lambda: k[5], lambda: weakref.ref(5), lambda: d.popitem(), lambda: weakref.WeakMethod(5), lambda: weakref.ref(o) < weakref.ref(q)):
    try: print(type(f()))
    except Exception as e: print(type(e).__name__, str(e)[:60])
