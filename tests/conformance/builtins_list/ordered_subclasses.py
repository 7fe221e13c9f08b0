# Subclasses of int, float and str with an order of their own, where builtins compare them.
class Backwards(int):
    def __lt__(self, other):
        return int(self) > int(other)

    def __gt__(self, other):
        return int(self) < int(other)


class Reversed(str):
    def __lt__(self, other):
        return str(self) > str(other)


class Upside(float):
    def __gt__(self, other):
        return float(self) < float(other)


a, b = Backwards(1), Backwards(2)
print(a < b, [a] < [b], (a,) < (b,), min(a, b), max([a, b]), sorted([a, b]))
print(sorted([Reversed('a'), Reversed('b'), Reversed('c')]), [Reversed('a')] < [Reversed('b')])
print(sorted([Upside(1), Upside(2)]), max([Upside(1), Upside(2)]), [1.0] < [Upside(2)], sorted([3.0, Upside(1)]))
print(min('b', Reversed('a')), max(3, Backwards(2)), sorted([(1, Backwards(1)), (1, Backwards(2))]))
