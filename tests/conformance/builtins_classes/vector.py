# A vector class with every arithmetic dunder.
class Vector:
    __slots__ = ('items',)

    def __init__(self, *items):
        self.items = tuple(items)

    def __repr__(self):
        return f'Vector{self.items}'

    def __eq__(self, other):
        return isinstance(other, Vector) and self.items == other.items

    def __hash__(self):
        return hash(self.items)

    def __add__(self, other):
        if not isinstance(other, Vector):
            return NotImplemented
        return Vector(*(a + b for a, b in zip(self, other, strict=True)))

    def __radd__(self, other):
        return self if other == 0 else NotImplemented

    def __sub__(self, other):
        return self + -other

    def __neg__(self):
        return Vector(*(-a for a in self))

    def __mul__(self, other):
        if isinstance(other, Vector):
            return sum(a * b for a, b in zip(self, other))
        return Vector(*(a * other for a in self))

    __rmul__ = __mul__

    def __matmul__(self, other):
        (a, b, c), (d, e, f) = self, other
        return Vector(b * f - c * e, c * d - a * f, a * e - b * d)

    def __truediv__(self, k):
        return self * (1 / k)

    def __iadd__(self, other):
        print('iadd', end=' ')
        return self + other

    def __abs__(self):
        return (self * self) ** 0.5

    def __bool__(self):
        return any(self.items)

    def __len__(self):
        return len(self.items)

    def __iter__(self):
        return iter(self.items)

    def __getitem__(self, i):
        return Vector(*self.items[i]) if isinstance(i, slice) else self.items[i]

    def __contains__(self, x):
        return x in self.items

    def __format__(self, spec):
        return '(' + ', '.join(format(a, spec) for a in self) + ')'

    def __round__(self, n=0):
        return Vector(*(round(a, n) for a in self))

    def __reversed__(self):
        return Vector(*self.items[::-1])

    def __lt__(self, other):
        return abs(self) < abs(other)


v, w = Vector(1, 2, 3), Vector(4, 5, 6)
print(v + w, v - w, v * w, v * 2, 3 * v, v @ w, v / 2, -v, abs(Vector(3, 4)), sum([v, w, v]),
      bool(Vector(0, 0)), bool(v), len(v), list(v), v[1], v[:2], 2 in v, f'{v:.1f}', round(v / 3, 2),
      reversed(v), v < w, max(v, w), v == Vector(1, 2, 3), {v: 'x'}[Vector(1, 2, 3)], v != w)
a, b, c = v
v += w
print(a, b, c, v, sorted([w, Vector(0, 1, 0)]), *Vector(7, 8))
for action in (lambda: v + 1, lambda: 1 + v, lambda: v + Vector(1), lambda: v @ Vector(1), lambda: v[10],
               lambda: setattr(v, 'z', 1), lambda: v / 0, lambda: v < 5, lambda: v * 'a', lambda: 'a' * v,
               lambda: v ** 2, lambda: ~v, lambda: int(v), lambda: v['a']):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
