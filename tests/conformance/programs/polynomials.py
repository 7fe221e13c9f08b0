from itertools import zip_longest
class Poly:
    def __init__(self, *c):
        c = list(c)
        while c and c[-1] == 0: c.pop()
        self.c = tuple(c)
    def __add__(self, o): return Poly(*(a + b for a, b in zip_longest(self.c, o.c, fillvalue=0)))
    def __neg__(self): return Poly(*(-a for a in self.c))
    def __sub__(self, o): return self + -o
    def __mul__(self, o):
        r = [0] * (len(self.c) + len(o.c))
        for i, a in enumerate(self.c):
            for j, b in enumerate(o.c): r[i + j] += a * b
        return Poly(*r)
    def __pow__(self, n):
        r = Poly(1)
        for _ in range(n): r *= self
        return r
    def __divmod__(self, d):
        q, r = Poly(), self
        while len(r.c) >= len(d.c):
            k = Poly(*[0] * (len(r.c) - len(d.c)), r.c[-1] // d.c[-1])
            q, r = q + k, r - k * d
        return q, r
    def __floordiv__(self, d): return divmod(self, d)[0]
    def __mod__(self, d): return divmod(self, d)[1]
    def __call__(self, x):
        r = 0
        for a in reversed(self.c): r = r * x + a
        return r
    def __eq__(self, o): return self.c == o.c
    def derivative(self): return Poly(*(i * a for i, a in enumerate(self.c) if i))
    def __str__(self):
        out = []
        for i, a in reversed(list(enumerate(self.c))):
            if a:
                body = '' if i == 0 else 'x' if i == 1 else f'x^{i}'
                out.append(('+' if a > 0 else '-', f'{abs(a) if abs(a) != 1 or not i else ""}{body}'))
        if not out: return '0'
        text = ' '.join(f'{sign} {t}' for sign, t in out)
        return text[2:] if text[0] == '+' else '-' + text[2:]
p, q = Poly(-1, 0, 3, 1), Poly(1, 1)
for name in ('p', 'q', 'p + q', 'p - p', 'p * q', 'q ** 5', 'p // q', 'p % q', 'p.derivative()', '-p', 'p // q * q + p % q', 'Poly(0, -1)', 'Poly(7)'):
    print(f'{name:20} {eval(name)}')
print(p(2), q(p(1)), p == p + Poly(), [p(x) for x in range(-3, 4)], p * q == q * p)
