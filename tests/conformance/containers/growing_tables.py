# Tables that grow, and are made anew without what was deleted, by single insertions: large enough to be stopped in the middle of that.
from collections import Counter, OrderedDict, defaultdict


class Key:
    def __init__(self, number):
        self.number = number

    def __hash__(self):
        return hash(self.number)

    def __eq__(self, other):
        return (other.number if isinstance(other, Key) else other) == self.number


N = 5600  # one more growth than 5461 keys


def check(items):
    """What tells the order."""
    items = list(items)
    return len(items), items[:2], items[-2:], sum(items[::7]) - sum(items[3:300])


# one key after another
d, s = {}, set()
for i in range(N):
    d[i * 7] = i
    s.add(i * 7919 % 100003)
print(check(d), check(d.values()), check(s))
print(all(d[i * 7] == i for i in range(N)), all(i * 7919 % 100003 in s for i in range(N)), 5 in d, 100001 in s)

# with other ways to put one
e = defaultdict(int)
for i in range(6000):
    e[i ^ 5] += 1
    if i % 2:
        del e[i ^ 5]
print(check(e), len(e))
c = Counter()
for i in range(3000):
    c[i % 1500] += i
    c.update([i])
print(check(c), c[1499], c[2999])
e = {}
for i in range(1500):
    e.setdefault(str(i), []).append(i)
    e.setdefault(str(i // 2), []).append(i)
print(len(e), e['749'], e['1499'])
space = {}
for i in range(700):
    exec(f'n{i} = {i}', space)
print(len(space), space['n699'], eval('n342 + n683', space))
k, t = {}, set()
for i in range(2000):
    k[Key(i)] = i
    t.add(Key(i * 3))
for i in range(1000, 3000):
    k[i] = -i
    t.add(i)
print(len(k), sum(k.values()), k[Key(1365)], len(t), Key(2999) in t, 5997 in t)

# holes: the table is made anew without them
d = dict.fromkeys(range(N))
for i in range(0, N, 2):
    del d[i]
for i in range(N, N + 6000):
    d[i] = None
print(check(d))
for i in list(d)[:-4]:
    del d[i]
for i in range(12):
    d[-i] = None
print(check(d))
for i in range(3000):
    d[i] = d.get(i)
    if i >= 10:
        del d[i - 10]
print(check(d))
for i in list(s)[:-3]:
    s.remove(i)
print(check(s), sorted(s) == sorted(s | set()))
for i in range(9000):
    s.add(-i - 1)
    s.discard(-i)
print(check(s))
s = set(range(6000))
for i in range(5990):
    s.discard(i)
print([s.pop() for _ in range(10)])
try:
    s.pop()
except KeyError as error:
    print(error)

# copies
d = {i * 3: i for i in range(N)}
e = d.copy()
e[1] = 5
f = dict(d)
f.update({2: 6})
g = {7: 8}
g.update(d)
h = d | e
del d[3]
m = d.copy()
m[3] = 9
print(check(d), check(e), check(f), check(g), check(h), check(m))
print(all(x[i * 3] == i for x in (e, f, g, h) for i in range(1, N)), m[3], 1 in f, 7 in g)
s = {i * 7919 % 100003 for i in range(N)}
t = s.copy()
t.add(-1)
u = frozenset(s)
s.remove(0)
v = set(s)
w = s.copy()
w ^= {1, 2, 7919}
print(check(s), check(t), check(u), check(v), check(w), check(s | t), len(t - s))

# orders that are changed
o = OrderedDict.fromkeys(range(2500))
for i in range(5):
    o.move_to_end(i * 11)
    o.move_to_end(i * 99 + 500, last=False)
    del o[i + 1000]
print(check(o), list(o)[:7], list(o)[-7:])
for i in range(1300):
    o.popitem(last=False)
o.move_to_end(2000, False)
o[5] = 0
print(check(o), 2000 in o, 1001 in o)

# a dict that is changed while it is gone through
d = dict.fromkeys(range(1500))
seen = 0
try:
    for key in d:
        seen += 1
        if key >= 700:
            del d[key]
            d[key + 1500] = None
except RuntimeError as error:
    print(error)
print(seen, check(d))
