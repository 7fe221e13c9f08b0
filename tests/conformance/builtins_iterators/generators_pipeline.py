# Generator pipelines, coroutines with send, trees, infinite streams.
def read(lines):
    for line in lines:
        yield line.rstrip('\n')


def grep(pattern, lines):
    return (line for line in lines if pattern in line)


def numbered(lines, start=1):
    for number, line in enumerate(lines, start):
        yield f'{number}: {line}'


def averager():
    total = count = 0
    average = None
    while True:
        value = yield average
        if value is None:
            return total, count
        total, count = total + value, count + 1
        average = total / count


def delegate(results):
    while True:
        results.append((yield from averager()))


def primes():
    composites, n = {}, 2
    while True:
        if n not in composites:
            yield n
            composites[n * n] = [n]
        else:
            for p in composites.pop(n):
                composites.setdefault(n + p, []).append(p)
        n += 1


def take(n, iterable):
    for _, item in zip(range(n), iterable):
        yield item


def walk(tree, depth=0):
    for name, child in tree.items():
        yield '  ' * depth + name
        if isinstance(child, dict):
            yield from walk(child, depth + 1)


def chunks(iterable, size):
    iterator = iter(iterable)
    while chunk := list(take(size, iterator)):
        yield chunk


class Peekable:
    def __init__(self, iterable):
        self.iterator, self.cache = iter(iterable), []

    def __iter__(self):
        return self

    def __next__(self):
        return self.cache.pop() if self.cache else next(self.iterator)

    def peek(self, default=None):
        if not self.cache:
            try:
                self.cache.append(next(self.iterator))
            except StopIteration:
                return default
        return self.cache[-1]


text = ['error: one\n', 'ok\n', 'error: two\n']
print(list(numbered(grep('error', read(text)))), list(take(15, primes())), list(chunks('abcdefgh', 3)),
      '\n'.join(walk({'a': {'b': 1, 'c': {'d': 2}}, 'e': 3})))
a = averager()
print(next(a), a.send(10), a.send(20), a.send(30.5))
try:
    a.send(None)
except StopIteration as stop:
    print(stop.value)
results = []
d = delegate(results)
next(d)
for value in (1, 2, 3, None, 10, None):
    d.send(value)
print(results)
p = Peekable('xyz')
print(p.peek(), next(p), p.peek(), list(p), p.peek('empty'))


def fib():
    a, b = 0, 1
    while True:
        reset = yield a
        if reset:
            a, b = 0, 1
        else:
            a, b = b, a + b


f = fib()
print([next(f) for _ in range(10)], f.send(True), [next(f) for _ in range(5)])


def interleave(*iterables):
    iterators = [iter(i) for i in iterables]
    while iterators:
        for iterator in iterators[:]:
            try:
                yield next(iterator)
            except StopIteration:
                iterators.remove(iterator)


def merge_sorted(a, b):
    a, b = Peekable(a), Peekable(b)
    end = object()
    while a.peek(end) is not end or b.peek(end) is not end:
        if b.peek(end) is end or a.peek(end) is not end and a.peek() <= b.peek():
            yield next(a)
        else:
            yield next(b)


print(''.join(interleave('abc', 'X', '12345')), list(merge_sorted([1, 4, 9], [2, 3, 10, 11])),
      sum(x * y for x in range(10) for y in range(x) if (x + y) % 3 == 0), dict(zip('abc', primes())),
      max(len(list(g)) for g in chunks(range(10), 4)))
g = (x for x in range(3))
print(g.gi_running, g.gi_frame is not None, list(g), g.gi_frame, type(g).__name__, next(g, 'done'))
