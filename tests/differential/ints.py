"""Arithmetic of ints of all sizes, around the widths that have a path of their own."""
import math
import random
import sys

sys.set_int_max_str_digits(0)
r = random.Random(int(sys.argv[1]))
EDGES = (0, 1, 2, 8, 15, 16, 30, 31, 32, 46, 47, 48, 49, 60, 62, 63, 64, 65, 96, 127, 128, 129, 192, 1000, 4096)


def number(most=600):
    kind = r.randrange(4)
    if kind == 0:
        n = r.randint(-20, 20)
    elif kind == 1:
        n = (1 << r.choice(EDGES)) + r.randint(-2, 2)
    elif kind == 2:
        n = r.getrandbits(r.choice(EDGES[1:-2]))
    else:
        n = r.getrandbits(r.randint(1, most if r.random() < .9 else most * 20))
    return -n if r.random() < .4 else n


def attempt(function, *arguments):
    try:
        return function(*arguments)
    except Exception as error:
        return type(error).__name__


for _ in range(int(sys.argv[2])):
    a, b, c = number(), number(), number(100)
    shift, base = r.randint(0, 200), r.randint(2, 36)
    out = [a + b, a - b, a * b, a & b, a | b, a ^ b, ~a, a >> shift, (a << shift) % 1000003, a < b, a == b, hash(a)]
    pick = r.randrange(6)
    if pick == 0:
        out += [attempt(divmod, a, b), attempt(divmod, a, c), attempt(lambda: a / b), attempt(float, a), attempt(lambda: a < float(b))]
    elif pick == 1:
        out += [attempt(pow, a, abs(c) % 50), attempt(pow, a, c % 1000, b), attempt(pow, a, -1, b)]
    elif pick == 2:
        text = format(abs(a), r.choice('xobXd'))
        out += [str(a), text, attempt(int, text, base), format(a, ','), format(a, '_x'), attempt(int, str(a)), hex(b)]
    elif pick == 3:
        out += [math.gcd(a, b), math.lcm(a, c), math.isqrt(abs(a)), a.bit_length(), a.bit_count(), round(a, -r.randint(0, 30))]
    elif pick == 4:
        length, order, signed = r.randint(1, 90), r.choice(('big', 'little')), r.random() < .5
        raw = attempt(lambda: a.to_bytes(length, order, signed=signed))
        out += [raw, int.from_bytes(raw, order, signed=signed) if type(raw) is bytes else None]
    else:
        out += [attempt(math.comb, abs(c) % 300, abs(b) % 300), attempt(math.log2, abs(a)), attempt(lambda: a == float(a)), attempt(lambda: (a * b) // b == a)]
    print(*out)
