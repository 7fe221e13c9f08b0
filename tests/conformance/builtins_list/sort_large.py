# Lists so long that they are sorted in steps: what may interrupt that changes nothing.
class Item:
    def __init__(self, key, place):
        self.key = key
        self.place = place


def scattered(count):
    return [(i * 7919) % 100003 for i in range(count)]


def is_stable(items, reverse):
    for a, b in zip(items, items[1:]):
        if a.key == b.key:
            if a.place > b.place:
                return False
        elif (a.key < b.key) is reverse:
            return False
    return True


def summary(items):
    return len(items), items[:3], items[len(items) // 2], items[-3:]


N = 12000
numbers = scattered(N)
kinds = {
    'ints': numbers,
    'floats': [n * .5 - 1000 for n in numbers],
    'strs': [str(n) for n in numbers],
    'long strs': ['a common beginning ' + str(n) for n in numbers],
    'wide strs': [chr(300 + n % 7) + '\U0001f600' + str(n) for n in numbers],
    'mixed strs': [chr(200 + n % 100) + str(n) for n in numbers],
    'tuples': [(n % 10, str(n)) for n in numbers],
    'tuples of strs': [(str(n % 10), n) for n in numbers],
    'mixed numbers': [n if n % 2 else n / 4 for n in numbers],
    'big ints': [(n - 5000) << 60 for n in numbers],
    'lists': [[n % 10, n] for n in numbers],
    'few': [n % 3 for n in numbers],
    'rising': sorted(numbers),
    'falling': sorted(numbers, reverse=True),
    'saw': [n % 700 for n in range(N)],
}
for name, items in kinds.items():
    up = sorted(items)
    down = items[:]
    down.sort(reverse=True)
    print(name, up == down[::-1], summary(up))

for reverse in (False, True):
    for key in (lambda item: item.key, lambda item: float(item.key), lambda item: str(item.key).zfill(9), lambda item: (item.key, 'same'),
                lambda item: chr(1000 + item.key)):
        items = [Item(n % 100, place) for place, n in enumerate(numbers)]
        items.sort(key=key, reverse=reverse)
        print(is_stable(items, reverse), items[0].key, items[-1].place)

mixed = numbers + ['text']
before = mixed[:]
try:
    mixed.sort()
except TypeError as error:
    print(error)
print(len(mixed), mixed.count('text'), sorted(mixed, key=str) == sorted(before, key=str))


class Backwards(int):
    def __lt__(self, other):
        return int(self) > int(other)


items = [Backwards(n) for n in scattered(9000)]
items.sort()
print(summary([int(n) for n in items]))
zeros = [0.0, -0.0] * 5000
print(sorted(zeros) == zeros, str(sorted(zeros)[:3]), str(sorted(zeros, reverse=True)[:3]))
nan = float('nan')
print(len(sorted([nan, 1.0] * 5000)))
