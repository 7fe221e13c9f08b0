"""json both ways: random data with random options, and texts with a few characters changed."""
import json
import random
import sys

r = random.Random(int(sys.argv[1]))
LETTERS = 'abcXYZ 019"\\/\b\n\t\x00\x1f\x7fé∑\ud800\U0001f600'


def text():
    return ''.join(r.choice(LETTERS) for _ in range(r.randint(0, 8)))


def data(depth):
    kind = r.randrange(9 if depth else 6)
    if kind == 0:
        return r.choice((None, True, False, 0, -1, 1.0, -0.0, 1e100, 1.5e-7, float('inf'), float('nan')))
    if kind == 1:
        return r.randint(-10**r.randint(0, 30), 10**r.randint(0, 30))
    if kind == 2:
        return r.uniform(-1, 1) * 10.0**r.randint(-20, 20)
    if kind < 6:
        return text()
    if kind == 6:
        return {r.choice((text(), text(), r.randint(0, 9), 1.5, True, None)): data(depth - 1) for _ in range(r.randint(0, 4))}
    return (list if r.random() < .8 else tuple)(data(depth - 1) for _ in range(r.randint(0, 4)))


def attempt(function, *arguments, **keywords):
    try:
        return ascii(function(*arguments, **keywords))
    except Exception as error:
        return type(error).__name__


def changed(text):
    place = r.randint(0, len(text))
    return text[:place] + r.choice(('', ',', '"', '[', ']', '{', '}', ':', '0', '-', '.', 'e', '\\', '\\u12', ' ', 'NaN', '\n', 'x')) + text[place + r.randint(0, 2):]


for _ in range(int(sys.argv[2])):
    thing = data(r.randint(0, 4))
    options = {'indent': r.choice((None, None, 0, 2, '\t')), 'sort_keys': r.random() < .2, 'ensure_ascii': r.random() < .6, 'skipkeys': r.random() < .2,
               'allow_nan': r.random() < .8, 'separators': r.choice((None, None, (',', ':')))}
    written = json.dumps(thing)
    print(attempt(json.dumps, thing, **options), attempt(json.loads, written), attempt(json.loads, changed(written)),
          attempt(json.loads, changed(json.dumps(thing, indent=1)), strict=r.random() < .5, parse_float=str, parse_int=r.choice((int, float))))
