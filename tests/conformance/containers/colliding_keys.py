# Keys whose hashes all collide, or in a few groups.
class C:
    def __init__(self, v): self.v = v
    def __hash__(self): return 1
    def __eq__(self, o): return self.v == o.v
d = {}
for i in range(600): d[C(i)] = i
s = set()
for i in range(600): s.add(C(i))
assert len(d) == 600 == len(s)
for i in range(600): assert d[C(i)] == i and C(i) in s
for i in range(0, 600, 2): del d[C(i)]; s.remove(C(i))
for i in range(600): assert (C(i) in d) == (i % 2 == 1) == (C(i) in s)
class H(C):
    def __hash__(self): return self.v % 37 * 1000003
d = {}; s = set()
for i in range(3000): d[H(i)] = i; s.add(H(i))
for i in range(3000): assert d[H(i)] == i and H(i) in s
for i in range(0, 3000, 3): del d[H(i)]; s.discard(H(i))
for i in range(3000): assert (H(i) in d) == (i % 3 != 0) == (H(i) in s)
print('collisions ok')
