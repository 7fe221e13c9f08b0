# Subclasses of builtin types with __new__, __init__ and overridden dunders, used by builtins.
class Celsius(float):
    def __new__(cls, value, unit='C'):
        self = super().__new__(cls, round(value, 1))
        self.unit = unit
        return self

    def __repr__(self):
        return f'{float(self)}°{self.unit}'

    def __add__(self, other):
        return Celsius(float(self) + float(other))

    __radd__ = __add__


class Path(str):
    def __truediv__(self, other):
        return Path(f'{self.rstrip("/")}/{other}')

    @property
    def parts(self):
        return tuple(self.split('/'))

    def __getitem__(self, i):
        return Path(super().__getitem__(i))


class Even(int):
    def __new__(cls, value):
        if value % 2:
            raise ValueError(f'{value} is odd')
        return super().__new__(cls, value)

    def __add__(self, other):
        return Even(int(self) + int(other))


class History(list):
    def __init__(self, *args):
        super().__init__(*args)
        self.log = []

    def __setitem__(self, i, value):
        self.log.append((i, self[i], value))
        super().__setitem__(i, value)

    def __iadd__(self, other):
        self.log.append('iadd')
        return super().__iadd__(other)


class Attr(dict):
    def __getattr__(self, name):
        try:
            return self[name]
        except KeyError:
            raise AttributeError(name) from None

    def __setattr__(self, name, value):
        self[name] = value


class Multi(dict):
    def __setitem__(self, key, value):
        super().__setitem__(key, self.get(key, []) + [value])


class Pair(tuple):
    __slots__ = ()

    def __new__(cls, a, b):
        return tuple.__new__(cls, (a, b))

    def __add__(self, other):
        return Pair(*(x + y for x, y in zip(self, other)))


class Bits(set):
    def __or__(self, other):
        return Bits(super().__or__(other))

    def add(self, x):
        super().add(x * 10)


class Data(bytes):
    def __new__(cls, text):
        return super().__new__(cls, text.encode())

    def __str__(self):
        return self.decode()


c = Celsius(21.55)
print(c, c + 1, 1 + c, sum([c, c]), f'{c:.2f}', c * 2, type(c * 2).__name__, c.unit, max(c, Celsius(30)),
      sorted([Celsius(5), c]), c == 21.6 or float(c), hash(c) == hash(float(c)), round(c), int(c), [c],
      '%s %r' % (c, c))
p = Path('/usr/') / 'lib' / 'x'
print(p, p.parts, type(p).__name__, p[1:4], type(p[0]).__name__, type(p.upper()).__name__, p + '!',
      p == '/usr/lib/x', {p: 1}['/usr/lib/x'], p.join(['a', 'b']), list(p)[:2], 'lib' in p)
print(Even(4) + 2, type(Even(4) + 2).__name__, Even(4) - 1, Even(8) // 2, [0] * Even(2), range(Even(4)),
      'abc'[Even(2)], sum([Even(2), Even(4)], Even(0)))
for action in (lambda: Even(3), lambda: Even(4) + 1, lambda: Pair(1), lambda: Attr().missing):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
h = History([1, 2, 3])
h[0] = 9
h[1:] = 'ab'
h += [5]
h.append(6)
print(h, h.log, h == [9, 'a', 'b', 5, 6], type(h[:]).__name__, type(h + []).__name__)
a = Attr(x=1)
a.y = 2
print(a.x, a, a.__dict__, hasattr(a, 'z'), {**a}, a | {'z': 3}, type(a | {}).__name__, a.keys())
m = Multi(a=1)
m['b'] = 2
m['b'] = 3
m.update(c=4)
m.setdefault('d', 5)
print(m, Multi.fromkeys('xy', 0), type(m.copy()).__name__)
print(Pair(1, 2) + (10, 20), Pair(1, 2) == (1, 2), Pair('a', 'b') < Pair('b', 'a'), Pair(*'xy') * 2,
      Pair(1, 2)[:1], hash(Pair(1, 2)) == hash((1, 2)), '%d-%d' % Pair(3, 4),
      (lambda a, b: a + b)(*Pair(5, 6)))
b = Bits([1])
b.add(2)
print(sorted(b), type(b | {3}).__name__, type({3} | b).__name__, type(b & {1}).__name__, sorted(b | {5}),
      b.copy() == b, type(b.copy()).__name__)
d = Data('héllo')
print(d, repr(d), len(d), d[1:3], type(d[:1]).__name__, d + b'!', d == 'héllo'.encode(), d.hex(),
      list(d)[:2], f'{d}', '%s' % d, str(d), bytes(d))
