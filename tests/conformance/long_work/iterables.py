# What goes through a long iterable of builtin data, long enough to pass safepoints on the way.
import itertools

N = 9000
numbers = list(range(N))
text = 'a\u0100' * (N // 2)
table = dict.fromkeys(range(N), 'x')


def ends(items):
    items = list(items)
    return len(items), items[0], items[-1], hash(tuple(items[::997]))


for iterable in (range(N), range(N, 0, -3), range(2**60, 2**60 + N), text, b'ab' * N, bytearray(b'xyz') * N, memoryview(b'abcd' * N),
                 table.items(), set(range(N)), zip(numbers, text), enumerate(numbers, 5), zip(numbers, itertools.repeat(1)), reversed(numbers)):
    print(type(iterable).__name__, len(list(iterable)))

print(ends(table.values())[:3], ends(table)[:3], ends(reversed(table))[:3])
print(len(tuple(text)), tuple(text)[-2:], len((*text, *numbers)), len([*range(N), *table]))

iterator = iter(numbers)
next(iterator)
print(len(tuple(iterator)), list(iterator))
iterator = zip(numbers, range(N - 5))
print(len(list(iterator)), next(iterator, 'exhausted'))

items = [1, 2, 3]
items.extend(range(N))
items += zip(numbers, numbers)
items += items
print(len(items), items[3 + N], items[-1])
items.__init__(range(N))
print(len(items))


class Special(list):
    pass


special = Special(range(N))
special.extend(text)
print(type(special).__name__, len(special), special[-1])

print(sum(numbers), sum(numbers, 10**20), sum(numbers, 0.5), sum(range(N)), sum(table), sum([True] * N))
print(sum([0.1] * N), sum([2**60] * N), sum([1, 0.5, 2**70] * (N // 4)), sum([1e308, 1e308] + [0] * N), sum([1j] * 500), sum([0.1, 1j] * 500))
print(sum([float('nan')] * N), sum([2**47 - 1] * N), sum([-(2**47)] * N), sum([1] * N + [0.25]), sum([0.25] * N + [3]))
print(max(numbers), min(numbers), max(text), min(table), max(table.values()), max(zip([3, 5, 1] * N, numbers)), max(range(N)))
print(any([0] * N), any([0] * N + [1]), all([1] * N), all([1] * N + ['']), any(bytes(N)), all(b'a' * N), any(range(N)))
print(numbers.index(N - 1), numbers.count(5), N in numbers, 5.0 in numbers, numbers.count(7.0), ([0, 1] * N).count(True), (0.5 in [0.25] * N))
print(tuple(numbers).index(N - 1), tuple(text).count('a'), [(1, 2)] * 5 == [(1, 2)] * 5, ([(1, 2)] * N).count((1, 2)), ([(1, 2)] * N).count((1, 3)))
numbers.remove(N - 1)
print(len(numbers))


class Odd:
    """What C cannot deal with, behind much that it can."""

    def __init__(self, n):
        self.n = n

    def __radd__(self, other):
        return Odd(other + self.n)

    def __eq__(self, other):
        return other == self.n

    def __lt__(self, other):
        return self.n < other

    def __gt__(self, other):
        return self.n > other

    def __bool__(self):
        return self.n > 0


del numbers[1000:]
M = len(numbers)
mixed = numbers + [Odd(M + 1)]
print(sum(mixed).n, max(mixed).n, min(mixed), any([0] * M + [Odd(1)]), all([1] * M + [Odd(0)]))
print(mixed.index(M + 1), M + 1 in mixed, mixed.count(M + 1), mixed.index(Odd(7)), Odd(M - 2) in tuple(mixed))
for attempt in ('sum(numbers + ["a"])', 'max(numbers + ["a"])', 'numbers.index(-1)', 'sum(["a"] * M)', 'max([])', 'list(5)', 'sum(numbers, "")', 'tuple(5)'):
    try:
        eval(attempt)
    except Exception as error:
        print(attempt, '->', type(error).__name__, str(error)[:60])

changing = dict.fromkeys(range(N))
view = iter(changing)
next(view)
changing['new'] = 1
target = [0]
try:
    target.extend(view)
except RuntimeError as error:
    print(error, target)
