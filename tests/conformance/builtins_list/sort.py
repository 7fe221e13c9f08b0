# list.sort and sorted: stability, keys, reverse, errors inside, long runs.
records = [('b', 2), ('a', 2), ('c', 1), ('a', 1), ('b', 1), ('c', 2)]
print(sorted(records), sorted(records, key=lambda r: r[0]), sorted(records, key=lambda r: r[1], reverse=True))
print(sorted('hello'), sorted({3: 'a', 1: 'b'}), sorted((3, 1, 2), reverse=True), sorted([]),
      sorted(iter([2, 1])), sorted([True, 0, 2.5, -1]), sorted(['é', 'z', 'a', 'Z']),
      sorted([(1, 'b'), (1, 'a')]), sorted([[2], [1, 5], []]))
seed = 1


def rand():
    global seed
    seed = seed * 48271 % 2147483647
    return seed


for size in (1, 2, 3, 10, 31, 32, 33, 63, 64, 65, 100, 500, 2000):
    data = [rand() % (size * 2) for _ in range(size)]
    pairs = [(value, i) for i, value in enumerate(data)]
    ordered = sorted(pairs, key=lambda p: p[0])
    assert ordered == sorted(pairs), size
    backwards = sorted(pairs, key=lambda p: p[0], reverse=True)
    assert backwards == sorted(pairs, key=lambda p: (-p[0], p[1]))
    runs = sorted(list(range(size)) + list(range(size, 0, -1)) + data)
    assert all(x <= y for x, y in zip(runs, runs[1:]))
    print(size, sum(i * v for i, v in enumerate(sorted(data))) % 1000007)


class Item:
    comparisons = 0

    def __init__(self, value):
        self.value = value

    def __lt__(self, other):
        Item.comparisons += 1
        return self.value < other.value

    def __repr__(self):
        return f'I{self.value}'


items = [Item(v) for v in (5, 3, 9, 1, 7, 3)]
print(sorted(items), sorted(items, reverse=True), min(items), max([Item(1)]),
      sorted(items, key=lambda i: i.value % 4))


class Fails:
    def __init__(self, value):
        self.value = value

    def __lt__(self, other):
        if self.value == 3 or other.value == 3:
            raise ValueError('three!')
        return self.value < other.value


data = [Fails(v) for v in (4, 2, 3, 1)]
try:
    data.sort()
except ValueError as error:
    print(error, sorted(f.value for f in data))
data = [3, 1, 2]
try:
    data.sort(key=lambda v: 1 // (v - 2))
except ZeroDivisionError as error:
    print(error, data)


def mutating_key(value):
    data.append(value)
    return value


try:
    data.sort(key=mutating_key)
except ValueError as error:
    print(error, sorted(data))
data = [3, 1, 2]
seen = []
data.sort(key=lambda v: (seen.append(list(data)), v)[1])
print(seen, data)
for bad in ([1, 'a'], [None, None], [1j, 2j], [[], ()], [{}, {}]):
    try:
        sorted(bad)
    except TypeError as error:
        print(error)
for args, kwargs in (((), {}), (([1],), {'k': 1}), (([1], len), {}), ((5,), {}), (([1],), {'key': 5}),
                     ((), {'iterable': [1]})):
    try:
        print(sorted(*args, **kwargs))
    except TypeError as error:
        print(error)
