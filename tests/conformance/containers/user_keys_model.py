# Dicts, sets and sorts of a program's own keys, against plain ones; random, from a fixed seed.
class K:
    def __init__(self, v): self.v = v
    def __eq__(self, o): return isinstance(o, K) and self.v == o.v
    def __hash__(self): return self.v & 7
    def __repr__(self): return f'K{self.v}'
    def __lt__(self, o): return self.v < o.v
seed = 12345
def rnd(n):
    global seed
    seed = (seed * 1103515245 + 12345) & 0x7fffffff
    return (seed >> 8) % n
d = {}; m = {}
for step in range(6000):
    v = rnd(40); c = rnd(6)
    if c < 2: d[K(v)] = step; m[v] = step
    elif c == 2: assert d.pop(K(v), None) == m.pop(v, None)
    elif c == 3: assert (K(v) in d) == (v in m)
    elif c == 4: assert d.get(K(v)) == m.get(v)
    else: assert d.setdefault(K(v), step) == m.setdefault(v, step)
    if step % 100 == 0:
        assert [k.v for k in d] == list(m), (list(d), list(m))
        assert list(d.values()) == list(m.values())
        e = dict(d); assert e == d; e.update(d); assert e == d and len(e) == len(d)
        assert {K(k.v): x for k, x in d.items()} == d
s = set(); n = set()
sets = [set() for _ in range(4)]; plain = [set() for _ in range(4)]
names = ['union', 'intersection', 'difference', 'symmetric_difference', 'update', 'intersection_update', 'difference_update', 'symmetric_difference_update']
ops = ['__and__', '__or__', '__sub__', '__xor__', '__iand__', '__ior__', '__isub__', '__ixor__']
for step in range(3000):
    i = rnd(4); j = rnd(4); c = rnd(8); v = rnd(60)
    if c < 3: sets[i].add(K(v)); plain[i].add(v)
    elif c == 3: sets[i].discard(K(v)); plain[i].discard(v)
    elif c == 4:
        vs = [rnd(60) for _ in range(rnd(12))]; nm = names[rnd(8)]
        a = getattr(sets[i], nm)([K(x) for x in vs]); b = getattr(plain[i], nm)(vs)
        if a is not None: sets[i] = a; plain[i] = b
    elif c == 5:
        nm = ops[rnd(8)]
        a = getattr(sets[i], nm)(sets[j]); b = getattr(plain[i], nm)(plain[j])
        sets[i] = a; plain[i] = b
    elif c == 6: assert (K(v) in sets[i]) == (v in plain[i])
    else:
        assert (sets[i] <= sets[j]) == (plain[i] <= plain[j]); assert (sets[i] == sets[j]) == (plain[i] == plain[j])
        assert sets[i].isdisjoint(sets[j]) == plain[i].isdisjoint(plain[j])
    assert {k.v for k in sets[i]} == plain[i], (step, c, sets[i], plain[i])
    assert len(sets[i]) == len(plain[i])
for n in (0, 1, 5, 9, 40, 300):
    l = [K(rnd(50)) for _ in range(n)]
    for rev in (False, True):
        p = [(k.v, i) for i, k in enumerate(l)]
        q = sorted(l, reverse=rev); p.sort(key=lambda t: t[0], reverse=rev)
        assert [k.v for k in q] == [t[0] for t in p]
        assert all(a is l[t[1]] for a, t in zip(q, p))
    l2 = [(K(rnd(5)), i) for i in range(n)]
    q = sorted(l2, key=lambda t: t[0])
    assert [t[1] for t in q] == [t[1] for t in sorted(l2, key=lambda t: t[0].v)]
# order of sets of programs' keys is that of their hashes
class H:
    def __init__(self, v): self.v = v
    def __hash__(self): return self.v
    def __eq__(self, o): return self.v == o.v
for t in range(60):
    vs = [rnd(1 << 16) for _ in range(rnd(60))]
    a = {H(v) for v in vs}; b = {v for v in vs}
    assert [h.v for h in a] == list(b)
    ws = [rnd(1 << 16) for _ in range(rnd(60))] + vs[:10]
    a2 = {H(v) for v in ws}; b2 = set(ws)
    for op in ops[:4]:
        assert [h.v for h in getattr(a, op)(a2)] == list(getattr(b, op)(b2)), op
    for op in names[:4]:
        assert [h.v for h in getattr(a, op)([H(w) for w in ws])] == list(getattr(b, op)(ws)), op
    for op in ops[4:]:
        x = set(a); y = set(b); x = getattr(x, op)(a2); y = getattr(y, op)(b2)
        assert [h.v for h in x] == list(y), op
print('ok')
