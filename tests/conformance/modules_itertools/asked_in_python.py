# Iterators over iterators that ask functions in Python: tees of them, which are no re-entry; truth told by __bool__; keys compared no oftener than needed.
import itertools


def attempt(function):
    try:
        return function()
    except Exception as error:
        return type(error).__name__, str(error)


def outcomes(*iterators, times=5):
    return [attempt(lambda: next(iterator, 'end')) for _ in range(times) for iterator in iterators]


def number(text):
    return int(text)


def generate(iterable):
    for item in iterable:
        yield item


# ---- tee ----

def sources():
    yield map(number, ['1', 'x', '2'])
    yield map(int, ['1', 'x', '2'])
    yield filter(number, '102')
    yield itertools.filterfalse(number, '1020')
    yield map(next, itertools.repeat(iter(range(3))))
    yield map(number, generate('123'))
    yield filter(number, generate('1023'))
    yield itertools.starmap(pow, generate([(2, 3), (2, 'a'), (3, 2)]))
    yield itertools.takewhile(number, generate('1203'))
    yield itertools.dropwhile(number, generate('1203'))
    yield itertools.accumulate(generate([1, 2, 3]), lambda a, b: a * 10 + b)
    yield itertools.chain(map(number, '12'), generate('ab'))
    yield itertools.compress('abc', map(number, '101'))
    yield zip(map(number, '123'), generate('ab'))
    yield enumerate(map(number, '12'))
    yield (key for key, group in itertools.groupby('112', key=number))
    yield itertools.groupby('112', key=number)
    yield itertools.tee(map(number, '123'))[1]
    yield itertools.pairwise(map(number, '123'))
    yield itertools.islice(map(number, '12345'), 1, None, 2)


def plain(item):
    return item[0] if type(item) is tuple and item and type(item[-1]) is not int else item


for source in sources():
    one, two = itertools.tee(source)
    print([str(plain(item)) for item in outcomes(one, two)])
for source in sources():
    one, two = itertools.tee(source)
    print([attempt(lambda: len([item for item in tee])) for tee in (one, two, one)])


def again(item):
    return attempt(lambda: next(tees[1]))


tees = itertools.tee(map(again, [1, 2, 3]))
print(list(tees[0]), list(tees[1]))
tees = itertools.tee(again(item) for item in [1, 2])
print(list(tees[0]), list(tees[1]))
tees = itertools.tee(itertools.chain([5], map(again, generate([1, 2]))))
print(list(tees[0]), list(tees[1]))


# ---- truth ----

class Truth:
    def __init__(self, *truths):
        self.truths = truths

    def __bool__(self):
        return self.truths[0] if self.truths else 1


def told(item):
    return Truth(bool(item)) if item != 9 else Truth()


def looped(iterable):
    found = []
    for item in iterable:
        found.append(item)
    return found


for items in [[1, 0, 2], [0, 1], [1, 9, 2], []]:
    for make in filter, itertools.filterfalse, itertools.takewhile, itertools.dropwhile:
        for wrap in looped, list, generate, tuple, itertools.chain, zip, enumerate, lambda it: itertools.tee(it)[0], lambda it: map(str, it):
            print(attempt(lambda: list(wrap(make(told, items)))), end=' ')
        print(attempt(lambda: next(make(told, items), 'end')))
    print(attempt(lambda: looped(itertools.compress('abcd', map(told, items)))))


# ---- keys ----

class Key:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return self.name

    def __eq__(self, other):
        print(self, '==', other)
        return self.name == other.name


def groups(text):
    return itertools.groupby(text, key=Key)


print([(key, list(group)) for key, group in groups('aabbbc')])
print([key for key, group in groups('aabc')])
print([(key, next(group)) for key, group in groups('aabbbc')])
for key, group in groups('aab'):
    for item in group:
        print(item)
