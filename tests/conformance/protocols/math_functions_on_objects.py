class Money:
    def __init__(self, cents): self.cents = cents
    def __add__(self, o): return Money(self.cents + o.cents) if isinstance(o, Money) else NotImplemented
    def __radd__(self, o): return self if o == 0 else NotImplemented
    def __mul__(self, n): return Money(self.cents * n)
    __rmul__ = __mul__
    def __floordiv__(self, n): return Money(self.cents // n)
    def __mod__(self, n): return self.cents % n
    def __divmod__(self, n): return self // n, self % n
    def __pow__(self, e, m=None): return ('pow', e, m)
    def __rpow__(self, b, m=None): return ('rpow', b, m)
    def __lt__(self, o): return self.cents < o.cents
    def __eq__(self, o): return isinstance(o, Money) and self.cents == o.cents
    def __hash__(self): return hash(self.cents)
    def __repr__(self): return f'${self.cents / 100:.2f}'
    def __round__(self, n=0): return Money(round(self.cents, -2))
    def __abs__(self): return Money(abs(self.cents))
    def __bool__(self): return self.cents != 0
a, b = Money(150), Money(250)
print(a + b, sum([a, b]), 3 * a, a * 3, max(a, b), min([a, b]), sorted([b, a]), divmod(b, 100), round(b), abs(Money(-5)), a == Money(150), {a: 1}[Money(150)], a and 'truthy', Money(0) or 'falsy')
print(pow(a, 2), pow(a, 2, 5), a ** 2, 2 ** a, pow(2, a))
for t in ('a + 1', '1 + a', 'a - b', 'a / 2', 'sum([a, 1])', 'sum([a], "x")', 'pow(2, a, 5)', 'a < 5', 'a % b', 'max(a, 5)', 'sorted([a, 1])', '-a', 'int(a)', 'a[0]', 'a @ b', 'a and a.nope'):
    try: print(t, eval(t))
    except (TypeError, AttributeError) as e: print(t, '->', type(e).__name__, e)
print(any([Money(0), a]), all([a, b]), [m for m in (a, Money(0)) if m], len({a, Money(150), b}), [a, b].index(Money(250)), Money(250) in [a, b], [a, b, a].count(a))
from functools import reduce
print(reduce(lambda x, y: x + y, [a, b, a]), list(map(lambda m: m * 2, [a, b])), sum((Money(i) for i in range(10)), Money(1000)))
