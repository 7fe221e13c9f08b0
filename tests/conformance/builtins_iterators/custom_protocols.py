# Classes that iterate in unusual ways, used by everything that iterates.
class Countdown:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return CountdownIterator(self.n)

    def __len__(self):
        return self.n

    def __reversed__(self):
        return iter(range(1, self.n + 1))

    def __contains__(self, x):
        return 0 < x <= self.n


class CountdownIterator:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        if self.n <= 0:
            raise StopIteration
        self.n -= 1
        return self.n + 1

    def __length_hint__(self):
        return self.n


class OneShot:
    def __init__(self, items):
        self.items = list(items)

    def __iter__(self):
        while self.items:
            yield self.items.pop(0)


class Indexed:
    def __init__(self, text):
        self.text = text

    def __getitem__(self, i):
        return self.text[i] + '!'


class SelfChanging:
    def __init__(self):
        self.items = [1, 2, 3]

    def __iter__(self):
        for x in self.items:
            if x < 5:
                self.items.append(x + 3)
            yield x


class Fickle:
    calls = 0

    def __iter__(self):
        Fickle.calls += 1
        return iter([Fickle.calls] * Fickle.calls)


consumers = {'list': list, 'tuple': tuple, 'sorted': sorted, 'sum': sum, 'max': max,
             'set': lambda i: sorted(set(i)), 'dict': lambda i: dict(enumerate(i)),
             'zip': lambda i: list(zip(i, 'abc')), 'map': lambda i: list(map(lambda x: x * 2, i)),
             'filter': lambda i: list(filter(None, i)), 'star': lambda i: [*i],
             'unpack': lambda i: (lambda a, *b: (a, b))(*i), 'join': lambda i: '-'.join(map(str, i)),
             'any': any, 'in': lambda i: 2 in i, 'for': lambda i: [x for x in i],
             'enumerate': lambda i: list(enumerate(i)), 'extend': lambda i: [].__iadd__(i),
             'slice': lambda i: (l := [0, 0]).__setitem__(slice(0, 1), i) or l, 'bytes': lambda i: bytes(i),
             'fromkeys': lambda i: dict.fromkeys(i, 0), 'iter next': lambda i: next(iter(i)),
             'min key': lambda i: min(i, key=lambda x: -x), 'genexpr': lambda i: sum(x * x for x in i),
             'reversed': lambda i: list(reversed(i)), 'len': len,
             'assign': lambda i: exec('a, *b = i', {'i': i}),
             'yield from': lambda i: list((lambda: (yield from i))())}
for name, consumer in consumers.items():
    row = []
    for make in (lambda: Countdown(3), lambda: OneShot([3, 1, 2]), SelfChanging,
                 lambda: CountdownIterator(2), lambda: Indexed('xy')):
        try:
            row.append(consumer(make()))
        except Exception as error:
            row.append(f'{type(error).__name__}: {error}')
    print(name, row)
f = Fickle()
print(list(f), list(f), [*f], max(f), sum(f), len(list(f)), Fickle.calls, sorted(f) == list(f))
c = Countdown(4)
print([(a, b) for a in c for b in c if a < b], list(zip(c, c)), 9 in c, 4 in c, list(reversed(c)))
i = iter(c)
print(list(zip(i, i)), next(i, 'gone'))
o = OneShot('abcd')
for x in o:
    for y in o:
        print(x, y, end='; ')
print(list(o))
