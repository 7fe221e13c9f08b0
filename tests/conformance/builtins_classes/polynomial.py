# Polynomials: arithmetic, calls, formatting, interpolation.
class Poly:
    def __init__(self, *coefficients):
        coefficients = list(coefficients)
        while len(coefficients) > 1 and coefficients[-1] == 0:
            coefficients.pop()
        self.c = tuple(coefficients) or (0,)

    def __call__(self, x):
        result = 0
        for c in reversed(self.c):
            result = result * x + c
        return result

    def __add__(self, other):
        other = other if isinstance(other, Poly) else Poly(other)
        size = max(len(self.c), len(other.c))
        pad = lambda c: c + (0,) * (size - len(c))
        return Poly(*(a + b for a, b in zip(pad(self.c), pad(other.c))))

    __radd__ = __add__

    def __neg__(self):
        return Poly(*(-c for c in self.c))

    def __sub__(self, other):
        return self + -other

    def __rsub__(self, other):
        return -self + other

    def __mul__(self, other):
        other = other if isinstance(other, Poly) else Poly(other)
        out = [0] * (len(self.c) + len(other.c) - 1)
        for i, a in enumerate(self.c):
            for j, b in enumerate(other.c):
                out[i + j] += a * b
        return Poly(*out)

    __rmul__ = __mul__

    def __pow__(self, n):
        result = Poly(1)
        for _ in range(n):
            result *= self
        return result

    def __divmod__(self, other):
        remainder, quotient = list(self.c), [0] * max(1, len(self.c) - len(other.c) + 1)
        for i in range(len(self.c) - len(other.c), -1, -1):
            quotient[i] = q = remainder[i + len(other.c) - 1] / other.c[-1]
            for j, c in enumerate(other.c):
                remainder[i + j] -= q * c
        return Poly(*quotient), Poly(*remainder)

    def __floordiv__(self, other):
        return divmod(self, other)[0]

    def __mod__(self, other):
        return divmod(self, other)[1]

    def __eq__(self, other):
        return self.c == (other.c if isinstance(other, Poly) else (other,))

    def __str__(self):
        terms = []
        for i, c in reversed(list(enumerate(self.c))):
            if c:
                body = '' if abs(c) == 1 and i else f'{abs(c):g}'
                terms.append(('-' if c < 0 else '+') + body + ('' if i == 0 else 'x' if i == 1 else f'x^{i}'))
        return ' '.join(terms).removeprefix('+') or '0'

    def __repr__(self):
        return f'Poly{self.c}'

    def derivative(self):
        return Poly(*(i * c for i, c in enumerate(self.c) if i))

    def __len__(self):
        return len(self.c) - 1

    def __bool__(self):
        return any(self.c)


x = Poly(0, 1)
p, q = x ** 2 - 3 * x + 2, x - 1
print(p, q, p * q, p + q, p - q, -p, p(5), p(1), p // q, p % q, divmod(x ** 3 - 1, q), p == Poly(2, -3, 1),
      p.derivative(), len(p), bool(Poly()), repr(p * 0), Poly(1, 0, 0), (x + 1) ** 5, 5 - x, p(q), p(0.5),
      p(1j))
points = [(0, 1), (1, 3), (2, 7), (3, 13)]
total = Poly(0)
for i, (xi, yi) in enumerate(points):
    term = Poly(yi)
    for j, (xj, _) in enumerate(points):
        if i != j:
            term = term * (x - xj) * (1 / (xi - xj))
    total += term
print([round(c, 9) + 0 for c in total.c], round(total(10), 6), [p(v) for v in range(-2, 5)],
      sum([x, x * x, Poly(1)]))
