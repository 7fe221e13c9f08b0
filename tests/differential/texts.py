"""Methods of str, bytes and bytearray, slices of all sequences, and the order of sets of numbers."""
import random
import sys

r = random.Random(int(sys.argv[1]))
maybe = lambda: r.choice((None, r.randint(-12, 12)))


def text(most):
    letters = r.choice(('ab', 'ab ', 'aAbB \t\n\r', 'aé', 'aé∑', 'a∑\U0001f600', 'ab\x1c\x85\u2028', '01a_', 'ǅßıİ'))
    return ''.join(r.choice(letters) for _ in range(r.randint(0, r.choice((2, most, most)))))


def attempt(function, *arguments):
    try:
        return ascii(function(*arguments))
    except Exception as error:
        return type(error).__name__


PLAIN = 'lower upper title swapcase capitalize casefold isalpha isdigit isdecimal isnumeric isalnum isspace isidentifier islower isupper istitle isprintable split splitlines strip expandtabs'.split()
PAIRS = 'find rfind index rindex count startswith endswith partition rpartition split rsplit strip lstrip rstrip removeprefix removesuffix join'.split()
for _ in range(int(sys.argv[2])):
    s, t, u = text(20), text(3), text(3)
    form = r.randrange(4)
    if form > 1:
        s, t, u = (x.encode('utf-8') for x in (s, t, u))
        s = bytearray(s) if form == 3 else s
    plain, pair = r.choice(PLAIN), r.choice(PAIRS)
    piece = slice(maybe(), maybe(), r.choice((None, 1, 2, -1, -3, 5, 0)))
    more = (maybe(), maybe()) if pair in ('find', 'rfind', 'index', 'rindex', 'count', 'startswith', 'endswith') else ()
    argument = t if pair != 'join' or r.random() < .1 else [t, u, t]
    out = [attempt(lambda: getattr(s, plain)()), attempt(lambda: getattr(s, pair)(argument, *more)), attempt(lambda: s.replace(t, u, r.randint(-1, 3))),
           attempt(lambda: s[piece]), t in s, s < t, attempt(lambda: s.split(t, r.randint(-1, 3))), attempt(lambda: s.center(r.randint(0, 30), (t or u)[:1]))]
    items = [r.choice((r.randint(-9, 9), r.randint(-10**20, 10**20), r.random(), 2**61 - 1, float(r.randint(0, 50)))) for _ in range(r.randint(0, 30))]
    numbers = set(items)
    for item in items[::3]:
        numbers.discard(item)
    other = set(items[:5])
    out += [numbers, numbers | other, numbers & other, numbers ^ other, sorted(items), sorted(items, reverse=True)[:3]]
    def assign():
        items[piece] = range(r.randint(0, 4))
        del items[r.randint(-5, 5):maybe():r.choice((None, 2, -2))]
        return items
    out += [attempt(assign), attempt(lambda: range(r.randint(-9, 9), r.randint(-99, 99), r.choice((1, 2, -3)))[piece])]
    print(*out)
