# Keys of one hash, and hashes that differ only where it shows late: tables grow, are copied and are emptied with them.
import sys
M = sys.hash_info.modulus

same = [i * M for i in range(1, 900)]
late = [i << (sys.hash_info.width - 14) for i in range(1, 3000)]
for keys in (same, late):
    s = set(keys)
    d = dict.fromkeys(keys)
    e = {}
    for k in keys:
        e[k] = e.setdefault(k, 0) + 1
    print(len(s), len(d), d == dict.fromkeys(keys), e.keys() == s, list(d) == keys, s == set(reversed(keys)))
    f = frozenset(keys)
    print(len(f & s), len(f - s), len(f | s), len(f ^ s), f == s, len(s.copy()), len(d.copy()))
    for k in keys[::3]:
        s.discard(k)
        del d[k]
    print(len(s), len(d), s == d.keys(), len(set(s)), len(dict(d)), len(d | e))
    while len(d) > 10:
        d.popitem()
    print(len(d), list(d) == [k for i, k in enumerate(keys) if i % 3][:10])
