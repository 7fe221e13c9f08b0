import math
from functools import total_ordering
@total_ordering
class Vector:
    __slots__ = ('_c',)
    def __init__(self, *c): self._c = tuple(float(x) for x in c)
    def __len__(self): return len(self._c)
    def __iter__(self): return iter(self._c)
    def __getitem__(self, i): return Vector(*self._c[i]) if isinstance(i, slice) else self._c[i]
    def __repr__(self): return f'{type(self).__name__}({", ".join(f"{x:g}" for x in self)})'
    def __eq__(self, o): return isinstance(o, Vector) and self._c == o._c
    def __lt__(self, o): return abs(self) < abs(o)
    def __hash__(self): return hash(self._c)
    def __abs__(self): return math.hypot(*self)
    def __bool__(self): return any(self)
    def __neg__(self): return Vector(*(-x for x in self))
    def __pos__(self): return self
    def __add__(self, o):
        try: return Vector(*(a + b for a, b in zip(self, o, strict=True)))
        except TypeError: return NotImplemented
    __radd__ = __add__
    def __sub__(self, o): return self + -o
    def __mul__(self, k): return Vector(*(x * k for x in self)) if isinstance(k, (int, float)) else NotImplemented
    __rmul__ = __mul__
    def __truediv__(self, k): return self * (1 / k)
    def __matmul__(self, o): return sum(a * b for a, b in zip(self, o))
    def __format__(self, spec):
        if spec.endswith('p'): return f'<{abs(self):{spec[:-1]}}, {math.degrees(math.atan2(self[1], self[0])):.1f}°>'
        return '(' + ', '.join(format(x, spec) for x in self) + ')'
    def __getattr__(self, n):
        if n in ('x', 'y', 'z') and (i := 'xyz'.index(n)) < len(self): return self._c[i]
        raise AttributeError(f'{type(self).__name__!r} object has no attribute {n!r}')
a, b = Vector(3, 4), Vector(1, 2)
print(a + b, a - b, a * 2, 2 * a, a / 2, a @ b, -a, abs(a), bool(Vector(0, 0)), a == Vector(3, 4), a > b, max(a, b), sorted([a, b]))
print(f'{a:.2f} {a:.3p} {b}', a.x, a.y, a[:1], [*a], (1, 2) + a, len({a, Vector(3, 4)}), sum([a, b], Vector(0, 0)))
for t in ('a.z', 'a + 1', 'a + Vector(1)', 'a * b', 'a < 5', 'a.q = 1', 'a[5]', 'Vector("x")', 'a / 0'):
    try: print(t, eval(t) if '=' not in t else exec(t))
    except Exception as e: print(t, '->', type(e).__name__, e)
x, y = a
print(x, y, dict(zip('xy', a)))
