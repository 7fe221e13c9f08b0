# oracle: 3.11
# Tuples too long to be hashed in one go, with what needs Python in between.
class Number:
    calls = 0

    def __init__(self, value):
        self.value = value

    def __eq__(self, other):
        Number.calls += 1
        return self.value == (other.value if isinstance(other, Number) else other)

    def __lt__(self, other):
        Number.calls += 1
        return self.value < (other.value if isinstance(other, Number) else other)

    def __gt__(self, other):
        Number.calls += 1
        return self.value > (other.value if isinstance(other, Number) else other)

    def __le__(self, other):
        return not self > other

    def __ge__(self, other):
        return not self < other

    def __hash__(self):
        Number.calls += 1
        return hash(self.value)


def show(label, *values):
    print(label, *values, Number.calls)
    Number.calls = 0


numbers = list(range(45000))
long = tuple(numbers) * 8
show('hash', hash(long), hash(long[:-1]), hash((long, long)), hash(tuple((i, -i) for i in numbers)))
show('hash', hash(tuple(range(320001))), hash(tuple(range(320000))), hash(tuple(i * .5 for i in numbers)))
show('hash', hash(long + (Number(3),) + long) == hash(long + (3,) + long), hash(tuple(Number(i) for i in range(50))) == hash(tuple(range(50))))
show('hash', hash(tuple((Number(i), i) for i in range(41000))) == hash(tuple((i, i) for i in range(41000))))
show('lookup', {long: 'found'}[tuple(numbers) * 8], len({long, tuple(numbers) * 8, long + (1,)}))
for item in [], {}, (1, [2]):
    try:
        hash(long + (item,))
    except TypeError as error:
        print(error)
