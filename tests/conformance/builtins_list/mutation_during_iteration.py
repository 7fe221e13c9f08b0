# Lists changed while being iterated, compared, searched, copied.
data = [1, 2, 3, 4]
seen = []
for x in data:
    seen.append(x)
    if x < 3:
        data.append(x * 10)
print(seen, data)
data = [1, 2, 3, 4, 5, 6]
for x in data:
    data.remove(x)
print(data)
data = [1, 2, 3]
iterator = iter(data)
print(next(iterator), iterator.__length_hint__())
data.clear()
print(list(iterator), iterator.__length_hint__())
data.extend([9, 9, 9])
print(list(iterator))
data = [1, 2, 3]
back = reversed(data)
print(next(back), back.__length_hint__())
data.pop()
data.pop()
print(list(back))
data = list(range(5))
print([data.pop() for _ in data], data)


class Clears:
    def __init__(self, target):
        self.target = target

    def __eq__(self, other):
        self.target.clear()
        return False

    __hash__ = None


data = []
data.extend([Clears(data), 1, 2])
print(5 in data, data)
data.extend([Clears(data), 1, 2])
print(data.count(5), data)
data.extend([Clears(data), 1, 2])
try:
    print(data.index(5))
except ValueError as error:
    print('not found', data)
data.extend([Clears(data), 1, 2])
print(data == [1, 1, 1], data)
data.extend([Clears(data), 1])
try:
    data.remove(7)
except ValueError as error:
    print(error, data)


class Grows:
    def __repr__(self):
        if len(data) < 6:
            data.append(Grows())
        return f'G{len(data)}'


data = [Grows(), Grows()]
print(data)
data = [1, 2, 3]
data.extend(data)
data += data
print(data, len(data))
data = [0] * 3
data[:] = (len(data) for _ in range(3))
print(data)


def shrink():
    for i in range(3):
        if source:
            source.pop()
        yield i


source = [1, 2, 3]
source.extend(shrink())
print(source)
source = [1, 2, 3, 4]
print([x for x in map(lambda v: source.pop() and v, source)], source)
