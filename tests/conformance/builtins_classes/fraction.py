# A rational number class, with hashing and comparison like numbers.
from math import gcd


class Fraction:
    def __init__(self, n=0, d=1):
        if d == 0:
            raise ZeroDivisionError(f'Fraction({n}, 0)')
        if isinstance(n, str):
            n, _, rest = n.partition('/')
            n, d = int(n), int(rest or 1)
        g = gcd(n, d) * (1 if d > 0 else -1)
        self.n, self.d = n // g, d // g

    def __repr__(self):
        return f'{self.n}/{self.d}' if self.d != 1 else str(self.n)

    def _coerce(function):
        def method(self, other):
            if isinstance(other, int):
                other = Fraction(other)
            elif isinstance(other, float):
                return getattr(float(self), function.__name__)(other)
            elif not isinstance(other, Fraction):
                return NotImplemented
            return function(self, other)
        return method

    @_coerce
    def __add__(self, other):
        return Fraction(self.n * other.d + other.n * self.d, self.d * other.d)

    @_coerce
    def __sub__(self, other):
        return Fraction(self.n * other.d - other.n * self.d, self.d * other.d)

    @_coerce
    def __rsub__(self, other):
        return other - self

    @_coerce
    def __mul__(self, other):
        return Fraction(self.n * other.n, self.d * other.d)

    @_coerce
    def __truediv__(self, other):
        return Fraction(self.n * other.d, self.d * other.n)

    @_coerce
    def __rtruediv__(self, other):
        return other / self

    @_coerce
    def __eq__(self, other):
        return (self.n, self.d) == (other.n, other.d)

    @_coerce
    def __lt__(self, other):
        return self.n * other.d < other.n * self.d

    @_coerce
    def __le__(self, other):
        return self.n * other.d <= other.n * self.d

    @_coerce
    def __gt__(self, other):
        return self.n * other.d > other.n * self.d

    __radd__, __rmul__ = __add__, __mul__

    def __pow__(self, k):
        return Fraction(self.n ** k, self.d ** k) if k >= 0 else Fraction(self.d ** -k, self.n ** -k)

    def __neg__(self):
        return Fraction(-self.n, self.d)

    def __abs__(self):
        return Fraction(abs(self.n), self.d)

    def __float__(self):
        return self.n / self.d

    def __int__(self):
        return int(self.n / self.d)

    def __floor__(self):
        return self.n // self.d

    def __bool__(self):
        return self.n != 0

    def __hash__(self):
        return hash(self.n) if self.d == 1 else hash((self.n, self.d))


F = Fraction
a, b = F(1, 2), F(-3, 4)
print(a, b, a + b, a - b, a * b, a / b, a + 1, 1 + a, 1 - a, 2 / a, 2 * a, a ** 3, a ** -2, -a, abs(b),
      float(b), int(F(7, 2)), F('5/10'), F(6, -4), F(4, 2))
print(a == F(2, 4), a == 0.5, a < b, a > b, a <= a, a >= b, 1 > a, F(3) == 3, hash(F(3)) == hash(3),
      {3: 'int'}[F(3)], bool(F(0)), sorted([a, b, F(1, 3), 0, 1]), sum([F(1, n) for n in range(1, 11)]),
      max(a, b), a + 0.25, F(1, 3) - 0.5)
h = F(0)
for n in range(1, 30):
    h += F(1, n * (n + 1))
print(h, [F(n, 12) for n in range(1, 7)])
for action in (lambda: F(1, 0), lambda: a / 0, lambda: a + 'x', lambda: 'x' + a, lambda: a < 'x',
               lambda: F('a/b'), lambda: a // b, lambda: F(1.5)):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
