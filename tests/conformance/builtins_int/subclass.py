# Subclasses of int and users' operators.
class Meters(int):
    def __new__(cls, value, unit='m'):
        self = super().__new__(cls, value)
        self.unit = unit
        return self

    def __add__(self, other):
        if not isinstance(other, int):
            return NotImplemented
        return Meters(int(self) + int(other), self.unit)

    __radd__ = __add__

    def __repr__(self):
        return f'{int(self)}{self.unit}'

    def __eq__(self, other):
        return int(self) == other

    def __hash__(self):
        return 1000 + int(self)

    def __bool__(self):
        return False

    def __index__(self):
        return 999

    def __int__(self):
        return int.__int__(self)


m = Meters(5, 'km')
print(m, [m], m + 1, 1 + m, m * 2, type(m * 2).__name__, -m, m - 1, abs(Meters(-3)), m.unit, f'{m}',
      f'{m:03d}', str(m))
print(bool(m), not m, m == 5, 5 == m, m in [5], hash(m), {m: 1}.get(5), int(m), float(m),
      [0] * 3 == [0] * Meters(3), list(range(m))[:2], 'abcdefgh'[m])
print(sum([m, m]), sum([1, m]), max(m, 4), sorted([Meters(3), 1, Meters(2)]), divmod(m, 2), pow(m, 2),
      m ** 2, m << 1, ~m, round(m), m.bit_length(), hex(m))
print(isinstance(m, int), m.__class__.__name__, m.real, type(m.real).__name__, m.numerator,
      type(+m).__name__, m.__dict__)
try:
    m + 'x'
except TypeError as error:
    print(error)


class Reflected:
    def __radd__(self, other):
        return f'{other}+R'

    def __rsub__(self, other):
        return f'{other}-R'

    def __rmul__(self, other):
        return f'{other}*R'

    def __rtruediv__(self, other):
        return f'{other}/R'

    def __rfloordiv__(self, other):
        return f'{other}//R'

    def __rmod__(self, other):
        return f'{other}%R'

    def __rpow__(self, other, mod=None):
        return f'{other}**R'

    def __rlshift__(self, other):
        return f'{other}<<R'

    def __rrshift__(self, other):
        return f'{other}>>R'

    def __rand__(self, other):
        return f'{other}&R'

    def __ror__(self, other):
        return f'{other}|R'

    def __rxor__(self, other):
        return f'{other}^R'

    def __rdivmod__(self, other):
        return f'divmod({other},R)'

    def __rmatmul__(self, other):
        return f'{other}@R'


r = Reflected()
for x in (1, 2.5, 10**30, True):
    print(x + r, x - r, x * r, x / r, x // r, x % r, x ** r, divmod(x, r), x @ r)
print(1 << r, 1 >> r, 1 & r, 1 | r, 1 ^ r, True & r)
