# Operations on dicts and views of a few thousand keys, which are done in steps.

class Key:
    def __init__(self, number):
        self.number = number

    def __hash__(self):
        return hash(self.number)

    def __eq__(self, other):
        return (other.number if isinstance(other, Key) else other) == self.number


N = 2100
numbers = [i * 7919 % 100003 for i in range(N)]
a = dict.fromkeys(numbers, 1)
b = {i: -i for i in range(0, 100000, 45)}
names = {f'n{i}': i for i in range(N)}
print(len(a), len(b), sum(a), sum(a.values()))
for pairs in ([(n, i) for i, n in enumerate(numbers)], zip(numbers, range(N)), enumerate(numbers), ((n, n) for n in numbers), [[n, n] for n in numbers],
              dict(b).items(), frozenset([(1, 2)]), iter([(n, 0) for n in numbers]), names, names.items()):
    d = dict(pairs)
    print(len(d), list(d)[:3], list(d.values())[-2:], end=' ')
    e = dict(a, extra=5)
    e.update(d)
    e |= d
    print(len(e), list(e)[-1])

for x, y in ((a, b), (b, a), (a, {1: 2}), ({1: 2}, a), (names, {'n7': 0}), (a, names)):
    d = x | y
    print(len(d), list(d)[:2], list(d.items())[-2:])
    d = dict(x)
    d.update(y)
    print(d == x | y, d == x, d != y, list(d)[:3] == list(x)[:3])
    print(len(x.keys() & y.keys()), len(x.keys() | y.keys()), len(x.keys() - y.keys()), len(x.keys() ^ y.keys()), x.keys().isdisjoint(y), x.keys() <= y.keys())
    print(len(x.items() & y.items()), len(x.items() | y.items()), len(x.items() - y.items()), len(x.items() ^ y.items()), x.items().isdisjoint(y.items()), x.items() >= y.items())
    print(len(x.keys() & list(y)), len(x.keys() - list(y)), len(set(x) & y.keys()), len(y.keys() & set(x)), x.keys() == set(x), x.items() == set(x.items()))

# with holes
d = dict(a)
for n in numbers[::2]:
    del d[n]
e = d.copy()
print(len(e), list(e) == numbers[1::2], d == e, e | {} == d, dict(d) == e, e.keys() == d.keys(), len(d | b))
e[numbers[1]] = 2
print(d == e, 2 in e.values(), 2 in d.values(), [1] in e.values(), (numbers[1], 2) in e.items())
while len(d) > 3:
    d.popitem()
d.update(dict.fromkeys('abcdef'))
print(len(d), list(d)[:4], d == d.copy())
for n in list(e)[5:]:
    del e[n]
print(e.popitem()[1], len(e))

# keys that are Python's to compare, in the middle
keys = numbers[:1200] + [Key(n) for n in numbers[1100:1300]] + numbers[1200:]
d = dict.fromkeys(keys, 0)
print(len(d), list(map(type, d)).count(Key))
e = dict(a)
e.update(d)
print(len(e), sum(e.values()), e == d, d == e, d == dict.fromkeys(numbers, 0), d.keys() == a.keys(), a.keys() >= d.keys(), len(a.keys() & d.keys()))
f = dict((k, 5) for k in keys)
f.update([(k, 6) for k in keys])
print(len(f), sum(f.values()), f.items() == dict.fromkeys(numbers, 6).items(), Key(numbers[3]) in f.keys())
print(len(dict([(n, n) for n in numbers] + [('k', 'v'), ['l', 'w'], 'xy', iter('zz')])))

# errors in the middle
for bad in ([], ([], 1), 5, 'abc', (1, 2, 3)):
    d = {}
    items = [(n, n) for n in numbers] + [bad] + [(-1, -1)]
    source = iter(items)
    try:
        d.update(source)
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error, len(d), sum(1 for _ in source))
try:
    dict.fromkeys(numbers + [[]])
except TypeError as error:
    print(error)
try:
    a.keys() & [*numbers, []]
except TypeError as error:
    print(error)
print(len(a.items() & [[], *a.items()]), a.items().isdisjoint([[], {}]))
try:
    {n: [] for n in numbers}.items() - set()
except TypeError as error:
    print(error)


class Shrinks(Key):
    def __eq__(self, other):
        changed.popitem()
        return False

    __hash__ = Key.__hash__


changed = dict.fromkeys(range(3000))
try:
    {Shrinks(7): 1}.update(changed)
except RuntimeError as error:
    print(error)


class Grows(Key):
    def __eq__(self, other):
        changed[f'new{len(changed)}'] = 1
        return False

    __hash__ = Key.__hash__


changed = {Grows(7): 1, **dict.fromkeys(range(3000))}
print(len(dict.fromkeys(changed)) == len(changed), len(changed) > 3000)
changed = {Grows(7): 1, 7: 2, Grows(14): 3, 14: 4}
print(len(dict.fromkeys(changed)) == len(changed), len(changed))
try:
    print(changed == dict(changed))
except RuntimeError as error:
    print(error)


class Different:
    def __eq__(self, other):
        raise ZeroDivisionError('values compared')


d = {n: Different() if n == numbers[2070] else n for n in numbers}
print(d == d, d == dict.fromkeys(numbers), end=' ')
e = dict(d)
e[numbers[2070]] = Different()
try:
    print(d == e)
except ZeroDivisionError as error:
    print(error)

class D(dict):
    pass

class Walks(dict):
    def __iter__(self):
        return iter(['one', 'two'])

    def keys(self):
        return ['one']

    def __getitem__(self, key):
        return key * 2

d = D(a)
print(type(d.copy()).__name__, type(d | b).__name__, d == a, len(D.fromkeys(numbers)), len(d | b), dict(Walks(a)), len({**d}), len(dict(**names)))


def keywords(**given):
    return len(given), list(given)[-1]


print(keywords(**names), keywords(first=1, **names))
