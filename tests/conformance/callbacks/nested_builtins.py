class K:
    def __init__(self, v): self.v = v
    def __hash__(self): return sorted([self.v, 0], key=lambda x: max([x], key=lambda y: -y))[0] % 3
    def __eq__(self, o): return any(map(lambda p: p[0] == p[1], zip([self.v], [o.v])))
    def __lt__(self, o): return sum(map(int, [self.v])) < sum(map(int, [o.v]))
    def __repr__(self): return f'K{", ".join(map(str, sorted([self.v], key=lambda x: [x])))}'
    def __bool__(self): return len(list(filter(None, [self.v]))) > 0
    def __iter__(self): return map(K, filter(lambda x: x % 2, range(self.v)))
    def __add__(self, o): return K(sum([self.v, *(x.v for x in [o])]))
    def __radd__(self, o): return K(o + self.v)
    def __contains__(self, x): return x in [y.v for y in self]
    def __format__(self, spec): return f'{self!r:{spec}}'
ks = [K(i) for i in (5, 3, 9, 1, 3)]
print(sorted(ks), max(ks), min(ks, key=lambda k: -k.v), {k: i for i, k in enumerate(ks)}, set(ks) == {K(1), K(3), K(5), K(9)}, K(3) in ks, ks.index(K(9)), ks.count(K(3)), sum(ks, K(0)), sum(ks))
print(list(K(8)), [list(k) for k in K(6)], 5 in K(9), 4 in K(9), f'{K(7):>6}|', '{:^8}|'.format(K(2)), f'{sorted({K(1): [K(2)]}, key=lambda k: sorted(k))}')
d = dict(map(lambda k: (k, sorted(k, reverse=True)), ks))
print(d, d[K(9)], d.get(K(100)), K(100) in d, list(map(bool, [K(0), K(1)])), all(ks), any([K(0)]), not K(0))
print(sorted(d, key=lambda k: sorted(d[k], key=lambda j: sorted(j))), sorted(map(lambda f: f(ks), [len, max, min, lambda l: l[0]]), key=str))
a, *b = K(8)
print(a, b, [*K(4), *K(6)], print(*K(6), sep=K(1).__repr__() and '-'), list(zip(K(6), K(8))), dict(zip(map(repr, K(4)), K(4))))
def rec(n): return sorted(range(n), key=lambda i: sum(rec(i)) if i < n else 0)
print(rec(6), list(map(lambda x: list(map(lambda y: list(map(lambda z: x + y + z, [1])), [2])), [3])))
