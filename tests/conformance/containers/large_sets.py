# Operations on sets of a few thousand items, which are done in steps.

class Odd:
    """Equal to an int, with its hash."""
    def __init__(self, number):
        self.number = number

    def __hash__(self):
        return hash(self.number)

    def __eq__(self, other):
        return (other.number if isinstance(other, Odd) else other) == self.number

    def __int__(self):
        return self.number


def order(items):
    """What tells one order of ints from another."""
    items = list(items)
    return sum(map(int, items[::7])) - sum(map(int, items[3:300]))


N = 2100
numbers = [i * 7919 % 100003 for i in range(N)]
a = set(numbers)
b = set(range(0, 100000, 45))
small = {3, 45, 90, 7919}
print(len(a), len(b), order(a), order(b))
for x, y in ((a, b), (b, a), (a, small), (small, a), (a, frozenset(b)), (frozenset(a), b)):
    for result in (x | y, x & y, x - y, x ^ y, x.union(y), x.intersection(y), x.difference(y), x.symmetric_difference(y)):
        print(type(result).__name__, len(result), order(result), end=' ')
    print()
    print(x <= y, x < y, x >= y, x == y, x.isdisjoint(y), x.issubset(y), x.issuperset(y))
print(a == set(reversed(numbers)), a <= set(numbers + [-5]), a < set(numbers), a == frozenset(a), a != a | {-1})
print(a.issuperset(numbers), a.issuperset(iter(numbers + [-1])), a.issubset(numbers), a.isdisjoint(range(-5000, 0)), a.isdisjoint(iter(range(-5000, 1))))

for source in (list(b), tuple(b), dict.fromkeys(b), b, iter(list(b)), range(0, 100000, 45), dict.fromkeys(b).keys(), (i for i in b)):
    copies = [set(a) for _ in range(4)]
    if type(source).__name__ in ('list_iterator', 'generator'):
        source = list(source)
        sources = [iter(source) for _ in range(4)]
    else:
        sources = [source] * 4
    copies[0].update(sources[0])
    copies[1].intersection_update(sources[1])
    copies[2].difference_update(sources[2])
    copies[3].symmetric_difference_update(sources[3])
    print([len(c) for c in copies], [order(c) for c in copies])
    print(len(frozenset(source)), len(set(source)))

x = set(a)
x |= b
x &= set(range(0, 100000, 2))
x -= set(range(0, 100000, 6))
x ^= a
print(len(x), order(x))
x ^= x
print(x)

# items that are Python's to compare, in the middle
mixed = numbers[:1200] + [Odd(n) for n in numbers[1100:1300]] + numbers[1200:]
x = set(mixed)
print(len(x), order(x))
y = set(b)
y.update(mixed)
print(len(y), order(y))
odds = {Odd(n) for n in numbers}
for result in (a | odds, a & odds, odds & a, a - odds, odds - b, a ^ odds, odds ^ b, odds | b):
    print(len(result), list(map(type, result)).count(Odd), end='; ')
print(a == odds, odds == a, a <= odds, odds.isdisjoint(b), a.isdisjoint(odds), odds.issuperset(numbers))

# errors in the middle
for bad in ([], {}, set()):
    items = numbers[:2060] + [bad] + numbers[2060:]
    for what in ('update', 'intersection', 'difference_update', 'symmetric_difference', 'isdisjoint', 'issuperset', 'issubset'):
        x = set(range(-5, 5))
        if what == 'issuperset':
            x.update(numbers)
        if what == 'isdisjoint':
            x -= set(numbers)
        source = iter(items)
        try:
            print(what, getattr(x, what)(source) is None, len(x), sum(1 for _ in source))
        except TypeError as error:
            print(what, error, len(x), sum(1 for _ in source))


class Breaks(Odd):
    def __eq__(self, other):
        raise ZeroDivisionError('compared')

    __hash__ = Odd.__hash__


x = set(numbers)
for what in ('update', 'difference_update', 'symmetric_difference_update', 'isdisjoint', 'issuperset'):
    try:
        getattr(x, what)(list(range(-3000, 0)) + [Breaks(numbers[7])] if what != 'issuperset' else numbers + [Breaks(numbers[7])])
    except ZeroDivisionError as error:
        print(what, error, len(x))

# a comparison that changes the sets
class Clears(Odd):
    def __eq__(self, other):
        changed.clear()
        return False

    __hash__ = Odd.__hash__


for operation in (lambda: changed | others, lambda: changed & others, lambda: changed - others, lambda: changed ^ others,
                  lambda: changed == others, lambda: changed.isdisjoint(others), lambda: changed.update(others),
                  lambda: changed.difference_update(others), lambda: changed.symmetric_difference_update(others)):
    changed = set(range(3000))
    others = set(range(2990, 6000)) | {Clears(7)}
    operation()
    print(len(changed) < 6100, end=' ')
print()

for kind in (set, frozenset):
    class Sub(kind):
        pass
    x = Sub(numbers)
    print(type(x | b).__name__, type(x.union(b)).__name__, type(x.copy()).__name__, len(x.copy()), x == a, x.__reduce__()[0] is Sub, len(x.__reduce__()[1][0]))
print(hash(frozenset(range(5000))) == hash(frozenset(reversed(range(5000)))), hash(frozenset(a)) == hash(frozenset(numbers)))
x = set(a)
while len(x) > 5:
    x.pop()
print(len(x), order(x.copy() | a))
