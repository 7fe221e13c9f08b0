# oracle: 3.11
# Comparisons between int, float, bool, complex and their hashes.
print(1 == 1.0 == True == (1 + 0j), hash(1) == hash(1.0) == hash(True) == hash(1 + 0j),
      {1: 'a', 1.0: 'b', True: 'c'})
print(2**53 == 2.0**53, 2**53 + 1 == 2.0**53, 2**53 + 1 > 2.0**53, 10**400 > 1e308, 10**400 > float('inf'),
      -10**400 < float('-inf'), 10**400 == float('inf'))
print(1 < 1.5, 2 > 1.5, 0 == -0.0, 10**16 == 1e16, 10**23 == 1e23, 10**22 == 1e22, 5 != 5.000000000000001,
      1 < float('nan'), 1 != float('nan'))
for value in (0, 1, -1, -2, 2**31, 2**61 - 2, 2**61 - 1, 2**61, -2**61, 2**64, 10**30, -10**30, True, False):
    print(value, hash(value))
for value in (0.0, -0.0, 0.5, 1.5, -2.25, 1e16, 1e300, 5e-324, float('inf'), float('-inf'), 0.1, -1.0):
    print(value, hash(value))
for value in (1j, 1 + 1j, -1j, 0.5 + 2j, complex('inf')):
    print(value, hash(value))
for value in ((), (1,), (1, 2), (2, 1), (1, (2, 3)), (-1, -2), (0.5, 1), tuple(range(10)), (None,)[:0]):
    print(value, hash(value))
print(hash(frozenset()), hash(frozenset([1, 2, 3])), hash(frozenset([3, 2, 1])), hash(range(5)),
      hash(range(0, 6, 2)))
print({0.5, 1, 2**61, -1, 100, 7, 33}, {10, 1, 5, 8, 64, 32, 0}, set(range(20, 0, -3)), {-1, -2, 3},
      {1.5, 2.5, 1e10, 2**40})


class Hashed:
    def __init__(self, value):
        self.value = value

    def __hash__(self):
        return self.value


print(hash(Hashed(2**61 + 5)), hash(Hashed(-1)), hash(Hashed(True)), hash(Hashed(10**30)),
      hash(Hashed(2**63 - 1)), hash(Hashed(-2**63)))
