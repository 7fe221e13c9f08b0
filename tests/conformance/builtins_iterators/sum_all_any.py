# sum, all, any.
def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__ + ':', error)

print(sum([]), sum([1, 2]), sum([1, 2], 10), sum((1.5, 2)), sum([], 'x' and 5), sum([[1], [2]], []),
      sum(((1,), (2,)), ()), sum(range(101)), sum({1: 2, 3: 4}), sum([True, True]), sum([1, 2], start=3),
      sum([1j, 2]), sum([10**20, 1]), sum([0.1] * 10), sum([1e100, 1, -1e100]))
print(sum([2**47 - 1] * 10), sum([-2**63, 1]), sum([1, 2.5, 3j]), sum(x for x in (1, 2, 3)),
      sum([0.1, 0.2, 0.3]), sum([1e308, 1e308, -1e308]), sum([float('inf'), 1]), sum([0.0, -0.0]),
      sum([-0.0], -0.0), sum([-0.0]), sum([True], 0.5), sum([3, 0.1, 10**25, 0.2]))
show(sum)
show(sum, 5)
show(sum, ['a', 'b'])
show(sum, ['a'], '')
show(sum, [b'a'], b'')
show(sum, [bytearray()], bytearray())
show(sum, [[1]])
show(sum, [None])
show(sum, [1], None)
show(sum, [1], 2, 3)
show(sum, [1], x=1)
show(sum, iterable=[1])
show(sum, [1, 'a'])


class Adds:
    def __init__(self, value):
        self.value = value

    def __add__(self, other):
        return Adds(f'({self.value}+{other})')

    def __radd__(self, other):
        return Adds(f'({other}+{self.value})')

    def __str__(self):
        return str(self.value)


print(sum([Adds('a'), Adds('b'), 1]), sum([1, 2], Adds('s')), sum([1, Adds('x')]))
print(all([]), all([1, 0]), all('ab'), all(x for x in (1, 2)), any([]), any([0, 1]), any(''), any({0: 1}),
      all({0: 1}), any(x > 3 for x in range(10)))


def noisy(values):
    for value in values:
        print('v', value, end=' ')
        yield value


print(all(noisy([1, 0, 2])), any(noisy([0, 5, 6])))
show(all)
show(all, 5)
show(any, None)
show(any, [], [])
show(all, iterable=[])


class Bad:
    def __bool__(self):
        raise ValueError('truth')


show(all, [1, Bad()])
show(any, [Bad(), 1])
show(any, [1, Bad()])
print(sum([[1, 2], [3]], start=[]), sum(map(len, ['a', 'bb'])), sum([0.1, 0.2]) == 0.1 + 0.2,
      sum([1] * 1000, 0.0))
