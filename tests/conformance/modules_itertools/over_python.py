# Iterators of itertools, zip, map, enumerate and filter over generators, classes with __next__ and functions in Python, nested in each other: in a for
# loop, in list(), by next(), with exceptions in the middle, and taken up again afterwards.
import itertools
import operator

log = []


def numbers(n, fails=None, error=ValueError):
    for i in range(n):
        if i == fails:
            raise error(f'failed at {i}')
        log.append(i)
        yield i


class Numbers:
    def __init__(self, n, fails=None):
        self.n, self.fails, self.i = n, fails, -1

    def __iter__(self):
        return self

    def __next__(self):
        self.i += 1
        if self.i == self.fails:
            raise ValueError(f'failed at {self.i}')
        if self.i >= self.n:
            raise StopIteration
        return self.i


class Truth:
    def __init__(self, truth):
        self.truth = truth

    def __bool__(self):
        return self.truth

    def __repr__(self):
        return f'Truth({self.truth})'


class Number:
    def __init__(self, n):
        self.n = n

    def __add__(self, other):
        return Number(self.n + getattr(other, 'n', other))

    def __eq__(self, other):
        return isinstance(other, Number) and self.n // 2 == other.n // 2

    def __repr__(self):
        return f'N{self.n}'


def odd(n):
    return n & 1


def small(n):
    return n < 5


def loops(make):
    taken = []
    iterator = make()
    while True:
        try:
            for item in iterator:
                taken.append(item)
            break
        except Exception as error:
            taken.append(f'{type(error).__name__} {error}')
            if len(taken) > 40:
                break
    return taken


def steps(make):
    taken = []
    iterator = make()
    ends = 0
    while ends < 2 and len(taken) < 40:
        try:
            taken.append(next(iterator))
        except StopIteration:
            ends += 1
        except Exception as error:
            taken.append(f'{type(error).__name__} {error}')
    return taken


def whole(make):
    try:
        return list(make())
    except Exception as error:
        return f'{type(error).__name__} {error}'


def pairs(source):
    return ((n, n + 1) for n in source)


def groups(source, key=None):
    return ((key, list(group)) for key, group in itertools.groupby(source, key))


def nest(source):
    for _ in range(12):
        source = itertools.chain(source)
    return source


shapes = {
    'islice': lambda s: itertools.islice(s, 1, 8, 2),
    'pairwise': lambda s: itertools.pairwise(s),
    'batched': lambda s: itertools.batched(s, 3),
    'chain': lambda s: itertools.chain('ab', s, 'c'),
    'accumulate': lambda s: itertools.accumulate(s),
    'accumulate function': lambda s: itertools.accumulate(s, lambda a, b: a * 2 + b, initial=1),
    'accumulate builtin': lambda s: itertools.accumulate(s, max),
    'takewhile': lambda s: itertools.takewhile(small, s),
    'dropwhile': lambda s: itertools.dropwhile(small, s),
    'filterfalse': lambda s: itertools.filterfalse(odd, s),
    'filter': lambda s: filter(odd, s),
    'filter None': lambda s: filter(None, s),
    'map': lambda s: map(lambda n: n * 10, s),
    'map builtin': lambda s: map(str, s),
    'starmap': lambda s: itertools.starmap(lambda a, b: (b, a), pairs(s)),
    'starmap builtin': lambda s: itertools.starmap(pow, pairs(s)),
    'zip': lambda s: zip(s, 'abcdefgh'),
    'zip last': lambda s: zip('abcdefgh', s),
    'zip two': lambda s: zip(s, Numbers(9)),
    'zip strict': lambda s: zip(s, range(8), strict=True),
    'zip_longest': lambda s: itertools.zip_longest(s, numbers(5), fillvalue='-'),
    'enumerate': lambda s: enumerate(s, 5),
    'compress data': lambda s: itertools.compress(s, [1, 0] * 5),
    'compress': lambda s: itertools.compress('abcdefgh', s),
    'compress truths': lambda s: itertools.compress(s, (Truth(i % 3) for i in range(8))),
    'cycle': lambda s: itertools.islice(itertools.cycle(s), 12),
    'tee': lambda s: itertools.chain(*itertools.tee(s)),
    'groupby': lambda s: groups(s, lambda n: n // 3),
    'groupby numbers': lambda s: groups(Number(n) for n in s),
    'nested': lambda s: itertools.islice(itertools.pairwise(enumerate(filter(small, itertools.chain(s, numbers(3))))), 1, None),
    'nested map': lambda s: zip(map(Number, s), itertools.accumulate(map(Number, numbers(9)))),
    'deep': lambda s: nest(itertools.takewhile(small, itertools.chain(s))),
}
sources = {
    'generator': lambda: numbers(8),
    'failing generator': lambda: numbers(8, 3),
    'class': lambda: Numbers(8),
    'failing class': lambda: Numbers(8, 4),
}
for name, shape in shapes.items():
    for source, make in sources.items():
        for way in (loops, steps, whole):
            log.clear()
            print(name, source, way.__name__, way(lambda: shape(make())), len(log))


# ---- functions that raise ----

def stops(n):
    if n == 3:
        raise StopIteration
    return n & 1


def fails(n):
    if n == 3:
        raise KeyError(n)
    return True


for function in (stops, fails):
    for name, make in {
        'map': lambda: map(function, range(6)),
        'filter': lambda: filter(function, numbers(6)),
        'takewhile': lambda: itertools.takewhile(function, numbers(6)),
        'dropwhile': lambda: itertools.dropwhile(function, numbers(6)),
        'accumulate': lambda: itertools.accumulate(range(6), lambda a, b: function(b)),
        'groupby': lambda: groups(range(6), function),
        'chain': lambda: itertools.chain(map(function, range(6)), 'ab'),
        'zip_longest': lambda: itertools.zip_longest(map(function, range(6)), 'abcdefgh'),
        'islice': lambda: itertools.islice(map(function, numbers(6)), 9),
        'next builtin': lambda: map(next, [iter('a'), iter(''), iter('b')]),
    }.items():
        print(function.__name__, name, loops(make), steps(make), whole(make))

# ---- what happens in between ----


def nosy(n):
    seen.append(n)
    if n == 1:
        seen.append(('inside', next(iterator)))
    return True


for kind in (filter, itertools.takewhile):
    seen = []
    iterator = kind(nosy, iter(range(5)))
    print(kind.__name__, list(iterator), seen)


class Loud(itertools.chain):
    def __next__(self):
        return ('loud', super().__next__())


print(list(Loud(numbers(2), 'a')), next(Loud(numbers(1))), [x for x in itertools.islice(Loud('xyz'), 2)])


class Quiet(itertools.pairwise):
    pass


print(list(Quiet(numbers(4))), list(enumerate(Quiet(numbers(3)))))


# ---- contexts and tracebacks ----

try:
    try:
        1 / 0
    except ZeroDivisionError:
        for x in itertools.islice(numbers(5, 1), 5):
            pass
except ValueError as error:
    print(repr(error.__context__), error.__traceback__.tb_next.tb_frame.f_code.co_name, error.__traceback__.tb_next.tb_next)
try:
    try:
        1 / 0
    except ZeroDivisionError:
        for x in map(int, ['1', 'x']):
            pass
except ValueError as error:
    print(repr(error.__context__), error, error.__traceback__.tb_next)


def chained():
    try:
        1 / 0
    except ZeroDivisionError:
        raise KeyError('inner')
    yield


try:
    list(itertools.pairwise(chained()))
except KeyError as error:
    print(repr(error.__context__), repr(error))
for make in (lambda: itertools.starmap(operator.add, [(1,), 5]), lambda: map(5, [1]), lambda: itertools.takewhile(None, [1]),
             lambda: itertools.chain([1], 5), lambda: itertools.accumulate([1, 'a', 2]), lambda: enumerate(numbers(2, 0, KeyError))):
    print(loops(make), whole(make))
