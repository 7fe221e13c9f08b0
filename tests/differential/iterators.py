"""Iterators within iterators: itertools, map, zip and their like over one another, over generators, iterators of classes and functions in Python that
fail, end and tell truths by __bool__; taken item by item, by loops, by tees in turn. What was asked of Python is counted, too."""
import itertools
import operator
import random
import sys

count = [0]
period = [10]


class Odd:
    """An object whose truth and equality change."""

    def __bool__(self):
        count[0] += 1
        return count[0] % 3 != 0

    def __eq__(self, other):
        count[0] += 1
        return count[0] % 2 == 0

    def __add__(self, other):
        return self

    __radd__ = __add__

    def __hash__(self):
        return 1

    def __repr__(self):
        return 'Odd'


class Stepping:
    def __init__(self, end):
        self.end = end if type(end) is int else 2
        self.place = 0

    def __iter__(self):
        return self

    def __next__(self):
        self.place += 1
        count[0] += 1
        if self.place >= self.end:
            raise StopIteration
        if count[0] % (period[0] + 5) == 0:
            raise KeyError(count[0])
        return self.place

    def __repr__(self):
        return 'Stepping'


class Indexed:
    def __getitem__(self, index):
        if index >= 3:
            raise IndexError
        return index


def fails(x):
    count[0] += 1
    if count[0] % period[0] == 0:
        raise (ValueError, KeyError, StopIteration)[count[0] % 3](count[0])
    return x


def judges(*items):
    count[0] += 1
    if count[0] % (period[0] + 3) == 0:
        raise ValueError(count[0])
    return count[0] % 3


def odd(*items):
    return Odd()


def joins(a, b):
    return (a, b) if count[0] % 2 else b


def generate(end):
    for i in range(end):
        yield i


def hands_on(iterable):
    yield from iterable


def fails_at_last(iterable):
    yield from iterable
    raise LookupError(1)


def catches(iterable):
    iterator = iter(iterable)
    while True:
        try:
            item = next(iterator)
        except ValueError:
            item = 'caught'
        except StopIteration:
            return
        yield item


SOURCES = [lambda: generate(4), lambda: generate(9), lambda: Stepping(5), lambda: Stepping(2), lambda: [1, 2, 0, 3], lambda: range(5), lambda: 'abca', lambda: Indexed(),
           lambda: (x for x in [3, 1, 1, 2]), lambda: {1: 2, 3: 4}, lambda: [Odd(), Odd()], lambda: itertools.repeat(2, 3), lambda: [[1, 2], (3, 4)], lambda: iter([1, 2, 3].pop, 1)]
FUNCTIONS = [fails, judges, fails, judges, bool, str, lambda x: x, odd, operator.not_, type, Stepping, lambda *items: items]
JOINS = [judges, joins, operator.is_, lambda *items: items, odd]
FORMS = [
    lambda r, i: map(r.choice(FUNCTIONS), i()), lambda r, i: map(r.choice(JOINS), i(), i()), lambda r, i: filter(r.choice(FUNCTIONS + [None]), i()),
    lambda r, i: itertools.filterfalse(r.choice(FUNCTIONS + [None]), i()), lambda r, i: itertools.takewhile(r.choice(FUNCTIONS), i()),
    lambda r, i: itertools.dropwhile(r.choice(FUNCTIONS), i()), lambda r, i: itertools.chain(i(), i()),
    lambda r, i: itertools.chain.from_iterable(map(r.choice([lambda x: generate(2), Stepping, lambda x: [x, x]]), i())), lambda r, i: zip(i(), i()),
    lambda r, i: zip(i(), i(), i()), lambda r, i: itertools.zip_longest(i(), i()), lambda r, i: enumerate(i(), r.randrange(9)),
    lambda r, i: itertools.islice(i(), *r.choice([(3,), (1, None, 2), (0, 5), (2, 9, 3), (None,)])), lambda r, i: itertools.accumulate(i(), r.choice(JOINS + [max])),
    lambda r, i: itertools.accumulate(i(), initial=r.randrange(9)), lambda r, i: itertools.compress(i(), i()), lambda r, i: itertools.pairwise(i()),
    lambda r, i: itertools.islice(itertools.cycle(i()), 30), lambda r, i: itertools.starmap(r.choice(JOINS), zip(i(), i())),
    lambda r, i: (list(group) for key, group in itertools.groupby(i(), r.choice([None, judges, fails, odd]))),
    lambda r, i: (next(group, None) for key, group in itertools.groupby(i(), r.choice([None, judges, fails, odd]))),
    lambda r, i: map(list, (group for key, group in itertools.groupby(i(), r.choice([judges, fails, odd])))), lambda r, i: itertools.tee(i())[r.randrange(2)],
    lambda r, i: zip(*itertools.tee(i(), r.randrange(1, 4))), lambda r, i: itertools.chain(*itertools.tee(i())), lambda r, i: hands_on(i()), lambda r, i: fails_at_last(i()),
    lambda r, i: catches(i()), lambda r, i: map(next, itertools.repeat(iter(i()))), lambda r, i: reversed(list(itertools.islice(i(), 6))),
]


def attempt(function):
    try:
        return function()
    except Exception as error:
        return type(error).__name__, str(error)


def tree(r, depth):
    if depth > 3 or r.random() < .12 + .08 * depth:
        return r.choice(SOURCES)()
    return r.choice(FORMS)(r, lambda: tree(r, depth + 1))


def looped(iterator, found):
    for item in iterator:
        found.append(item)
        if len(found) > 20:
            break


def taken(r, iterator):
    found = []
    way = r.randrange(5)
    if way == 0:
        found += [attempt(lambda: next(iterator, 'end')) for _ in range(12)]
    elif way == 1:
        for _ in range(3):
            error = attempt(lambda: looped(iterator, found))
            found.append(error)
    elif way == 2:
        found.append(attempt(lambda: list(itertools.islice(iterator, 15))))
        found.append(attempt(lambda: sum(1 for _ in itertools.islice(iterator, 9))))
    elif way == 3:
        tees = itertools.tee(iterator)
        for turn in range(9):
            found += [attempt(lambda: next(tee, 'end')) for tee in tees[::1 if turn % 2 else -1]]
    else:
        found.append(attempt(lambda: max(itertools.islice(iterator, 4), default=0, key=str)))
        found.append(attempt(lambda: 2 in itertools.islice(iterator, 5)))
        found.append(attempt(lambda: sorted(itertools.islice(iterator, 5), key=str)))
    return found


def case(r):
    count[0] = 0
    period[0] = r.randrange(4, 40)
    made = attempt(lambda: iter(tree(r, 0)))
    return made if type(made) is tuple else taken(r, made)


for number in range(int(sys.argv[2])):
    shown = repr(case(random.Random(int(sys.argv[1]) * 1000003 + number)))
    print(shown.split(' object at ')[0][-300:], count)
