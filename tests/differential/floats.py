"""Texts of floats, both ways, and their conversions."""
import math
import random
import sys

r = random.Random(int(sys.argv[1]))


def number():
    kind = r.randrange(8)
    if kind == 0:
        return math.ldexp(r.getrandbits(53), r.randint(-1127, 971))
    if kind == 1:
        return math.ldexp(r.choice((1, 2**53 - 1, 2**52 + 1)), r.randint(-1126, 971))
    if kind == 2:
        return r.randrange(10**r.randint(1, 17)) / 10**r.randint(0, 22)
    if kind == 3:
        return float(r.choice((0, 1, 5, 10, 25, 125, 0.5, 0.1, 1e16, 1e22, 1e23, 5e-324, 1.7976931348623157e308, 2.2250738585072014e-308)))
    if kind == 4:
        return r.random()
    if kind == 5:
        return float(r.getrandbits(r.randint(1, 200)))
    if kind == 6:
        return (2 * r.randrange(10**r.randint(1, 8)) + 1) / 2**r.randint(1, 20)
    return r.uniform(-1, 1) * 10.0**r.randint(-300, 300)


def halfway(x):
    """The decimal text of the middle between x and its successor, a digit more or less at its end."""
    numerator, denominator = x.as_integer_ratio()
    following, other = math.nextafter(x, math.inf).as_integer_ratio()
    top, bottom = numerator * other + following * denominator, 2 * denominator * other
    scale = r.choice((bottom.bit_length(), 25, 40))
    return '%de-%d' % (top * 10**scale // bottom + r.choice((-1, 0, 0, 1)), scale)


def texts():
    digits = ''.join(r.choice('0123456789') for _ in range(r.randint(1, r.choice((5, 18, 40, 800)))))
    point = r.randint(0, len(digits))
    return digits[:point] + '.' + digits[point:] + r.choice(('', 'e%d' % r.randint(-330, 310), 'E+5', 'e-0', 'e'))


def read(text):
    try:
        return repr(float(text))
    except ValueError as error:
        return str(error)


for _ in range(int(sys.argv[2])):
    x = number() * r.choice((1, 1, 1, -1))
    out = [repr(x), x.hex(), '%.*e' % (r.randint(0, 20), x), '%.*g' % (r.randint(0, 20), x), float(repr(x)) == x, float.fromhex(x.hex()) == x]
    if abs(x) < 1e25:
        out += ['%.*f' % (r.randint(0, 30), x), round(x, r.randint(-5, 20)), int(x), round(x), x // 0.7, x % 0.7, math.floor(x)]
    out += [hash(x), read(texts())]
    if 1e-60 < abs(x) < 1e60:
        out.append(read(halfway(abs(x))))
    print(*out)
