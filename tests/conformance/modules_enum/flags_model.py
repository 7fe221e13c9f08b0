# Flag operations against plain integers, for several sets of members.
from enum import CONFORM, KEEP, STRICT, Flag, IntFlag
from itertools import product

layouts = {'dense': {'A': 1, 'B': 2, 'C': 4}, 'sparse': {'A': 1, 'C': 8},
           'aliases': {'A': 1, 'B': 2, 'AB': 3, 'D': 8}, 'zero': {'NONE': 0, 'A': 1, 'B': 2}}
for kind, (name, members) in product((Flag, IntFlag), layouts.items()):
    F = kind(name.title(), members)
    full = 0
    for value in members.values():
        full |= value
    legal = [v for v in range(16) if v & ~full == 0]
    checksum = 0
    for a, b in product(legal, repeat=2):
        x, y = F(a), F(b)
        assert (x | y).value == a | b and (x & y).value == a & b and (x ^ y).value == a ^ b, (a, b)
        assert (x in y) == (a & b == a) and (x == y) == (a == b) and bool(x) == bool(a) and F(a) is x
        assert (~~x) == x and (kind is IntFlag or (~x).value == full & ~a)
        checksum = (checksum * 31 + (~x).value) % 1000000007
        assert sum(m.value for m in x) == a and len(x) == bin(a).count('1')
        for c in str(x) + repr(x | y):
            checksum = (checksum * 131 + ord(c)) % 1000000007
    print(kind.__name__, name, [m.name for m in F], len(F), checksum, [str(F(v)) for v in legal],
          (~F(0)).name)
    for bad in (16, 31, -1, -2, -100):
        try:
            print(bad, repr(F(bad)), end='; ')
        except ValueError as error:
            print(bad, str(error).split('\n')[0], end='; ')
    print()
for boundary in (STRICT, CONFORM, KEEP):
    G = Flag('G', {'A': 1, 'B': 4}, boundary=boundary)
    row = []
    for value in range(10):
        try:
            row.append((value, G(value).value, G(value).name, (~G(value)).value))
        except ValueError:
            row.append((value, 'error'))
    print(boundary.name, row)
