# Loops that take the pairs of dict.items() and enumerate() apart, while all that they stand on changes.
from collections import OrderedDict, defaultdict


def outcome(f, *args):
    try:
        return f(*args)
    except Exception as e:
        return f'{type(e).__name__}: {e}'


def collect(pairs, change=None):
    seen = []
    try:
        for a, b in pairs:
            seen.append((a, b))
            if change:
                change(a, b)
            if len(seen) > 12:
                break
    except Exception as e:
        seen.append(f'{type(e).__name__}: {e}')
    return seen


for make in (dict, OrderedDict, lambda x: defaultdict(int, x)):
    def fresh(): return make([('x', 1), ('y', 2), ('z', 3)])
    d = fresh(); print(collect(d.items()))
    d = fresh(); print(collect(d.items(), lambda k, v: d.__setitem__(k, v * 10)), dict(d))
    d = fresh(); print(collect(d.items(), lambda k, v: d.__setitem__(k + k, v)))
    d = fresh(); print(collect(d.items(), lambda k, v: d.pop(k)))
    d = fresh(); print(collect(d.items(), lambda k, v: d.clear()))
    d = fresh(); print(outcome(lambda: collect(d.items(), lambda k, v: (d.pop(k), d.__setitem__(k, v + 1)))))
    d = fresh(); del d['y']; print(collect(d.items()))
    d = fresh(); del d['x']; d['x'] = 5; print(collect(d.items()))
    d = fresh(); it = iter(d.items()); print(collect(it, lambda k, v: next(it, None)), list(it))
    d = fresh(); it = iter(d.items()); next(it); print(collect(it), collect(it))
    d = fresh(); print(collect(reversed(d.items())))
print(collect({}.items()), collect(enumerate([])), collect(enumerate(())))

items = [10, 20, 30]
print(collect(enumerate(items)), collect(enumerate(items, -1)), collect(enumerate(items, 2 ** 47 - 2)), collect(enumerate(items, 2 ** 63 - 1)), collect(enumerate(items, True)))
print(collect(enumerate(items), lambda i, v: items.append(v)), len(items))
print(collect(enumerate(items), lambda i, v: items.pop()), items)
print(collect(enumerate(items), lambda i, v: items.clear()), items)
items = [1, 2, 3, 4, 5]
it = enumerate(items)
print(collect(it, lambda i, v: next(it, None)), list(it))
inner = iter(items)
it = enumerate(inner)
print(collect(it, lambda i, v: next(inner, None)), next(it, 'end'))
items.append(6)
print(next(it, 'still the end'))
for made in ((1, 2), 'abc', range(3), {4}, iter([1, 2]), [1, 2, 3][::2], map(abs, [-1]), (y for y in 'xy'), b'ab', {'k': 1}, {'k': 1}.items()):
    print(collect(enumerate(made)))


class Counts(enumerate):
    def __next__(self):
        index, value = super().__next__()
        return value, index


class Other(dict):
    def items(self):
        return [('own', 1)]


class Mine(dict):
    pass


class Strange(list):
    def __iter__(self):
        return iter(['strange'])


class Sub(list):
    pass


print(collect(Counts([7, 8])), collect(Other(a=1).items()), collect(Mine(a=1).items()), collect(enumerate(Strange([1]))), collect(enumerate(Sub([1, 2]))))

# Targets of all kinds.
d = {'a': (1, 2), 'b': (3, 4)}
for k, (m, n) in d.items():
    print(k, m, n, end=' ')
for i, (k, (m, n)) in enumerate(d.items()):
    print(i, k, m, n, end=' ')
for (i), [k] in enumerate(['x', 'y']):
    print(i, k, end=' ')
for k, *rest in d.items():
    print(k, rest, end=' ')
box = {}
for box['k'], box['v'] in d.items():
    pass
print(box)


class Place:
    pass


for Place.index, Place.value in enumerate('ab'):
    print(Place.index, Place.value, end=' ')
x = 'outer'
for x, x in enumerate('pq'):
    print(x, end=' ')
items = [1, 2]
for items, i in enumerate(items):
    print(items, i, end=' ')
d = {1: 2, 3: 4}
for d, v in d.items():
    print(d, v)
d = {1: 2, 3: 4}
print([k + v for k, v in d.items()], {v: k for k, v in d.items()}, {(k, v) for k, v in d.items()}, list(k * v for k, v in d.items() if k > 1))
print([i * v for i, v in enumerate([5, 6, 7]) if v != 6], [(i, j, a, b) for i, a in enumerate('xy') for j, b in enumerate([a, 1])])
for i, v in enumerate([1, 2, 3]):
    if v == 2:
        break
else:
    print('not here')
print(i, v)
for i, v in enumerate([1, 2, 3]):
    if i == 0:
        continue
    print(i, v, end=' ')
else:
    print('else')


def three(pairs):
    for a, b, c in pairs:
        return a, b, c


def one(pairs):
    for a, in pairs:
        return a


print(outcome(three, {1: 2}.items()), outcome(three, enumerate([1])), outcome(one, {1: 2}.items()), outcome(one, enumerate([1])))


def walk(d):
    for k, v in d.items():
        got = yield k, v
        if got:
            d[k] = got


g = walk({'p': 1, 'q': 2})
print(next(g), g.send('new'), next(g, 'end'))


class Body:
    found = []
    for key, value in {'u': 1, 'w': 2}.items():
        found.append((key, value))
    for number, letter in enumerate(['l', 'm']):
        found.append((number, letter))


print(Body.found, Body.key, Body.letter)
pairs = list({'s': 1}.items()) + list(enumerate('t'))
print(pairs, [p is q for p, q in zip(pairs, pairs)])
first, second = iter({1: 'one', 2: 'two'}.items())
print(first, second, [*enumerate([0])], dict(enumerate('ab')))


def closures():
    return [lambda: (k, v) for k, v in {'c': 1, 'd': 2}.items()] + [lambda: (i, w) for i, w in enumerate([3, 4])]


def cells():
    made = []
    for k, v in {'c': 1, 'd': 2}.items():
        made.append(lambda: (k, v))
    return made


print([f() for f in closures()], [f() for f in cells()])
for i, v in enumerate(list(range(1000))):
    if i != v:
        print('wrong')
print(i, v)
