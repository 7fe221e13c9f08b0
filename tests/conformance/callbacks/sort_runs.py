# Sorting by comparisons in Python, of lists with all kinds of runs in them: the order, stability, and what may happen in between.
class Key:
    compared = 0

    def __init__(self, rank, number=0):
        self.rank, self.number = rank, number

    def __lt__(self, other):
        Key.compared += 1
        return self.rank < other.rank

    def __repr__(self):
        return f'{self.rank}.{self.number}'


seed = 1
def random(n):
    global seed
    seed = (seed * 1103515245 + 12345) % 2147483648
    return seed // 65536 % n


def shapes(n):
    yield 'ascending', list(range(n))
    yield 'descending', list(range(n, 0, -1))
    yield 'equal', [5] * n
    yield 'random', [random(n * 4 + 1) for _ in range(n)]
    yield 'few', [random(4) for _ in range(n)]
    yield 'runs', [i * 7 % 31 for i in range(n)]
    yield 'saw', [i % 40 if i // 40 % 2 else -i % 40 for i in range(n)]
    yield 'appended', list(range(n - n // 10)) + [random(n + 1) for _ in range(n // 10)]
    yield 'blocks', list(range(n // 2, n)) + list(range(n // 2))
    yield 'interleaved', list(range(0, n, 2)) + list(range(1, n, 2))
    yield 'long and short', sorted(random(n + 1) for _ in range(n * 9 // 10)) + [random(n + 1) for _ in range(n - n * 9 // 10)]
    yield 'short and long', [random(n + 1) for _ in range(n - n * 9 // 10)] + sorted(random(n + 1) for _ in range(n * 9 // 10))
    yield 'descending in pairs', [-(i // 2) for i in range(n)]


for n in (0, 1, 2, 3, 5, 23, 24, 25, 48, 49, 100, 257, 600):
    wrong, spent = [], 0
    for name, ranks in shapes(n):
        for reverse in (False, True):
            keys = [Key(rank, number) for number, rank in enumerate(ranks)]
            Key.compared = 0
            result = sorted(keys, reverse=reverse)
            spent += Key.compared
            expected = sorted(range(len(ranks)), key=lambda i: ((-ranks[i] if reverse else ranks[i]), i))
            if [k.number for k in result] != expected:
                wrong.append(name)
            if name in ('ascending', 'descending', 'equal') and not reverse and Key.compared > max(n - 1, 0):
                wrong.append((name, Key.compared))
    print(n, wrong, spent <= 26 * n * max(n, 2).bit_length())


class Broken(Key):
    left = 0

    def __lt__(self, other):
        Broken.left -= 1
        if Broken.left < 0:
            raise ZeroDivisionError('enough')
        return self.rank < other.rank


for n in (30, 200):
    ranks = [random(50) for _ in range(n)]
    for left in (0, 1, 10, 40, 100, 500, 5000):
        Broken.left = left
        items = [Broken(rank, number) for number, rank in enumerate(ranks)]
        try:
            items.sort()
            print('sorted', [i.rank for i in items] == sorted(ranks))
        except ZeroDivisionError as e:
            print(e, len(items), sorted(i.number for i in items) == list(range(n)))


class Liar(Key):
    def __lt__(self, other):
        return random(2) == 0


for n in (10, 100, 500):
    items = [Liar(0, number) for number in range(n)]
    items.sort()
    print(sorted(i.number for i in items) == list(range(n)))


seed = 99


class Odd(Key):
    def __lt__(self, other):
        return [1] if self.rank < other.rank else ''


odd = [Odd(random(100)) for _ in range(60)]
print([k.rank for k in sorted(odd)] == sorted(k.rank for k in odd))
items = [Odd(r) for r in (3, 1, 2)]
items.sort(reverse=True)
print(items)


class Nests(Key):
    def __lt__(self, other):
        return sorted([Key(self.rank), Key(other.rank)])[0].rank == self.rank and self.rank != other.rank


print(sorted(Nests(random(30)) for _ in range(40)))


class Meddles(Key):
    def __lt__(self, other):
        global meddled
        meddled.append(1)
        return self.rank < other.rank


meddled = [Meddles(3), Meddles(1), Meddles(2)]
try:
    meddled.sort()
except ValueError as e:
    print(e, [type(m).__name__ for m in meddled])
