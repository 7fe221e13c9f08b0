"""format() with any specification, str.format and %."""
import random
import sys

r = random.Random(int(sys.argv[1]))
maybe = lambda text, chance=.4: text if r.random() < chance else ''


def value():
    return r.choice((r.randint(-20, 20), r.getrandbits(r.randint(1, 100)), -r.getrandbits(50), r.uniform(-10, 10), r.random() * 10.0**r.randint(-20, 25), 0.0, -0.0,
                     float('inf'), float('nan'), True, 'text', 'é∑', '', 1e16, 123456.789, complex(r.randint(-3, 3), r.random()), None, [1, 'a']))


def spec():
    if r.random() < .03:
        return ''.join(r.choice('<>=^+- #0123,_.defgsxXcn%z') for _ in range(r.randint(1, 6)))
    fill = maybe(r.choice(('', '*', '0', '∑', 'x')) + r.choice('<>=^'))
    return (fill + maybe(r.choice('+- '), .2) + maybe('z', .05) + maybe('#', .15) + maybe('0', .15) + maybe(str(r.randint(0, 30))) + maybe(r.choice(',_'), .15)
            + maybe('.%d' % r.randint(0, 20)) + maybe(r.choice('bcdeEfFgGosxX%'), .7))


def attempt(function, *arguments, **keywords):
    try:
        return ascii(function(*arguments, **keywords))
    except Exception as error:
        return type(error).__name__


class Thing:
    name = 'thing'
    items = [1, [2.5, 'three'], {'key': 'value'}]


def field():
    place = r.choice(('', '', '0', '1', 'a', 'b', 'thing.name', 'thing.items[1][0]', 'thing.items[2][key]', 'c', '2'))
    nested = spec() if r.random() < .7 else r.choice(('{1}', '>{1}', '{1}.{1}', '{c}')) # a small number: widths are taken at their word
    return '{%s%s%s}' % (place, maybe(r.choice(('!r', '!s', '!a', '!x')), .3), maybe(':' + nested, .6))


def percent():
    return '%' + maybe('(a)', .2) + maybe(r.choice('-+ #0'), .5) + maybe(r.choice(('5', '12', '*')), .4) + maybe(r.choice(('.3', '.0', '.*', '.12')), .4) + r.choice('diouxXeEfFgGcrsa%')


for _ in range(int(sys.argv[2])):
    text = ''.join(r.choice((field(), field(), 'x', '{{', '}}', '', maybe('{', .1))) for _ in range(r.randint(1, 4)))
    old = percent()
    values = tuple(r.randint(-9, 12) for _ in range(old.count('*'))) + tuple(value() for _ in range(r.choice((1, 1, 1, 0, 2))))
    print(attempt(format, value(), spec()), attempt(text.format, value(), r.randint(0, 12), a=value(), b='b', thing=Thing),
          attempt(lambda: old % values), attempt(lambda: old % {'a': value()}))
