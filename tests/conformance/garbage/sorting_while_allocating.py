import random
random.seed(7)
data = [random.randrange(10 ** 6) for _ in range(2000)]
def key(x): return [str(x) * 3, {'x': x}][0][:3], -x
s = sorted(data, key=key)
print(s[:4], s[-4:], sorted(s) == sorted(data))
class C:
    def __init__(self, v): self.v = [v]
    def __lt__(self, o): return tuple(self.v + [0]) < tuple(o.v + [0])
cs = sorted(map(C, data))
print([c.v[0] for c in cs[:3]], len(cs), all(a.v <= b.v for a, b in zip(cs, cs[1:])))
words = [''.join(random.choice('abcdef') for _ in range(5)) for _ in range(1000)]
groups = {}
for w in words: groups.setdefault(''.join(sorted(w)), []).append(w)
print(len(groups), max(len(g) for g in groups.values()), sorted(groups)[:2])
print(max(data, key=lambda x: (x % 97, [x])), min(words, key=lambda w: (w.count('a'), w)))
def nested(n): return sorted(range(n), key=lambda i: sorted(range(i % 4), key=lambda j: [-j]))
print(nested(12))
import heapq
h = []
for x in data: heapq.heappush(h, (x % 1000, [x]))
print([heapq.heappop(h)[0] for _ in range(5)], heapq.nsmallest(3, data), heapq.nlargest(2, data, key=lambda x: x % 1000))
