# oracle: 3.11
# Sequences too long to be compared or searched in one go, with what needs Python in between.
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


SIZE = 321000
same = [0] * SIZE
for position in 319999, 320001:
    other = same[:]
    other[position] = 1
    show(position, same == other, same != other, same < other, same > other, tuple(same) <= tuple(other), tuple(other) >= tuple(same))
    other[position] = Number(0)
    show(position, same == other, same < other, tuple(same) == tuple(other), other >= same)
    other[position] = Number(-1)
    show(position, same == other, same < other, tuple(same) == tuple(other), other >= same)
show('longer', same < same + [1], same + [None] <= same, same == same + [0], same[:-1] == same)
try:
    same + [1] < same + ['a']
except TypeError as error:
    print(error)

numbers = list(range(45000))
floats = [float(i) for i in numbers]
pairs = [(i, str(i)) for i in numbers]
others = [(float(i), str(i)) for i in numbers]
show('floats', numbers == floats, numbers < floats, floats <= numbers, tuple(numbers) == tuple(floats))
floats[42000] += .5
show('floats', numbers == floats, numbers < floats, floats <= numbers, tuple(numbers) == tuple(floats))
show('pairs', pairs == others, pairs < others, [pairs] == [others], {1: pairs} == {1: others}, (1, pairs) == (1.0, others))
others[44000] = (Number(44000), "44000")
show('pairs', pairs == others, pairs < others, [pairs] == [others], {1: pairs} == {1: others}, (1, pairs) == (1.0, others))
others[44001] = (44001, Number('x'))
show('pairs', pairs == others, [pairs] == [others])

show('count', pairs.count((5, 'x')), others.count((44000, "44000")), tuple(others).count((1.0, '1')), [1, 1.0, Number(1)] * 5 == [1] * 15)
show('index', pairs.index((44999.0, '44999')), (44999.0, '44999') in tuple(others), numbers.index(Number(41000)), Number(5) in floats)
show('remove', others.remove((44999, '44999')), len(others), others[-1])
deep = [[[i] * 100] for i in range(2000)]
show('deep', deep.count([[1999] * 100]), deep == [[[i] * 100] for i in range(2000)], deep < [[[i] * 100] for i in range(1999)] + [[[1999.5]]])


class Shrinks:
    def __init__(self, owner):
        self.owner = owner

    def __eq__(self, other):
        del self.owner[10:]
        return True


items = list(range(50000))
items[45000] = Shrinks(items)
print(items == list(range(50000)), len(items))
items = list(range(50000))
items[45000] = Shrinks(items)
print(items.count(-1), len(items))
