class K:
    def __init__(self, v, h=None): self.v, self.h = v, h
    def __hash__(self):
        log.append(f'hash {self.v}')
        return hash(self.v) if self.h is None else self.h
    def __eq__(self, o):
        log.append(f'{self.v}=={o.v}')
        return self.v == o.v
    def __repr__(self): return f'K{self.v}'
log = []
d = {K(1): 'one'}
d[K(2)] = 'two'
print(d, log); log.clear()
print(d[K(1)], d.get(K(3)), K(2) in d, log); log.clear()
a, b = K('a', 5), K('b', 5)
c = {a: 1, b: 2}
print(c[a], c[b], log); log.clear()
c[K('a', 5)] = 3
print(c, log); log.clear()
del c[K('b', 5)]
print(c, log); log.clear()
s = {a, b, K('a', 5)}
print(len(s), log); log.clear()
k = K('x', 1)
d = {k: 1}
log.clear()
print(d[k], k in d, log); log.clear()
k.h = 2
print(k in d, list(d)); log.clear()
class NoHash:
    def __eq__(self, o): return True
class BadHash:
    def __hash__(self): return 'x'
class RaisesHash:
    def __hash__(self): raise ValueError('hash')
class BigHash:
    def __hash__(self): return 10 ** 30
class NegHash:
    def __hash__(self): return -1
class Sub(NoHash): pass
class Restored(NoHash): __hash__ = object.__hash__
for t in ('hash(NoHash())', '{NoHash()}', '{NoHash(): 1}', 'hash(BadHash())', '{RaisesHash(): 1}', 'hash(Sub())', '{}[[]]', '{[]}', 'hash({})', 'hash(([],))', '{}.get([])', 'set().add([])', '[] in {}', 'set([[]])', 'dict([([], 1)])', '{1: 2}.pop([])', '{(1, []): 2}', 'hash(slice(1, []))', 'frozenset([[]])', '{}.setdefault([], 1)', '[] in set()', '{1} - {2} | {[]}', 'hash(bytearray())', '{bytearray(): 1}', 'hash(set())'):
    try: print(t, eval(t))
    except (TypeError, ValueError) as e: print(t, '->', type(e).__name__, e)
print(hash(NegHash()), isinstance(hash(BigHash()), int), hash(Restored()) is not None, hash(1) == hash(1.0) == hash(True) == hash(1 + 0j), hash(-1), hash(-2), hash(0), hash(2 ** 31 - 2))
print({1: 'a', 1.0: 'b', True: 'c'}, {0: 1}[False], {1} == {1.0}, len({0, 0.0, False, 0j}))
log.clear()
class Collide(K): pass
many = {K(i, 7): i for i in range(5)}
log.clear()
print(many[K(4, 7)], log)
