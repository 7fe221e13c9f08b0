a = [3, 1, 2]
def key(x):
    seen.append(list(a))
    return x
seen = []
a.sort(key=key)
print(a, seen)
def append(x):
    a.append(99)
    return x
try: a.sort(key=append)
except ValueError as e: print(e, a)
class C:
    def __init__(self, v): self.v = v
    def __lt__(self, o):
        l.clear()
        return self.v < o.v
    def __repr__(self): return f'C{self.v}'
l = [C(2), C(1)]
try: l.sort(); print(l)
except ValueError as e: print(e, l)
class D(C):
    def __lt__(self, o):
        l.append(5)
        return self.v < o.v
l = [D(3), D(1), D(2)]
try: l.sort()
except ValueError as e: print(e, l)
def fails(x):
    if x == 2: raise KeyError(x)
    return -x
b = [1, 2, 3]
try: b.sort(key=fails)
except KeyError as e: print(repr(e), b)
class E:
    def __init__(self, v): self.v = v
    def __lt__(self, o):
        if o.v == 1: raise ValueError('compare')
        return self.v < o.v
    def __repr__(self): return str(self.v)
b = [E(3), E(2), E(1), E(0)]
try: b.sort()
except ValueError as e: print(e, sorted(x.v for x in b))
try: [1, 'a', 2].sort()
except TypeError as e: print(e)
c = [1, 2, 3]
print(sorted(c, key=lambda x: c.append(x) or -x), c)
c = [2, 1]
def nested(x):
    other = [x, 0]
    other.sort(key=lambda y: -y)
    return other[0]
c.sort(key=nested); print(c)
c = [3, 1, 2]
it = iter(c); next(it)
c.sort(); print(list(it))
from functools import cmp_to_key
print(sorted([3, 1, 2], key=cmp_to_key(lambda x, y: y - x)), max(c, key=lambda x: c.clear() or x), c)
data = [('b', 1), ('a', 1), ('c', 0)]
data.sort(key=lambda t: t[1]); print(data)
data.sort(key=lambda t: t[1], reverse=True); print(data)
class Bool:
    def __init__(self, v): self.v = v
    def __lt__(self, o): return [] if self.v >= o.v else [1]
    def __repr__(self): return f'B{self.v}'
print(sorted([Bool(2), Bool(1), Bool(3)]))
class OnlyGt:
    def __init__(self, v): self.v = v
    def __gt__(self, o): return self.v > o.v
    def __repr__(self): return f'G{self.v}'
print(sorted([OnlyGt(2), OnlyGt(1)]), min(OnlyGt(2), OnlyGt(1)))
