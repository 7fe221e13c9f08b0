# zip, with strict.
def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__ + ':', error)

print(list(zip()), list(zip('abc')), list(zip('abc', [1, 2])), list(zip('ab', (1, 2), {3: 0, 4: 0})),
      list(zip('ab', [1, 2], strict=True)), list(zip(strict=True)), list(zip([], [], strict=1)),
      list(zip(*[(1, 'a'), (2, 'b')])))
z = zip('abc', range(10))
print(next(z), z is iter(z), type(z).__name__, list(z), next(z, 'end'), dict(zip('ab', 'cd')))
show(lambda: list(zip('abc', 'ab', strict=True)))
show(lambda: list(zip('ab', 'abc', strict=True)))
show(lambda: list(zip('a', 'a', 'ab', strict=True)))
show(lambda: list(zip('ab', 'ab', 'a', strict=True)))
show(lambda: list(zip([], 'a', strict=True)))
show(lambda: list(zip('abc', 'abc', 'abc', 'ab', strict=True)))
show(zip, 5)
show(zip, 'a', None)
show(zip, 'a', strict=True, x=1)
show(zip, 'a', key=1)


def gen(name, n):
    for i in range(n):
        print('yield', name, i)
        yield i
    print('finish', name)


print(list(zip(gen('a', 2), gen('b', 1), gen('c', 3))))
try:
    print(list(zip(gen('p', 1), gen('q', 2), strict=True)))
except ValueError as error:
    print(error)


def boom():
    yield 1
    raise KeyError('inside')


z = zip('abc', boom())
print(next(z))
show(lambda: next(z))
show(lambda: next(z))
shared = iter(range(7))
print(list(zip(shared, shared, shared)), list(shared))
matrix = [[1, 2, 3], [4, 5, 6]]
print([list(row) for row in zip(*matrix)], list(zip(matrix, matrix[1:])))


class Truth:
    def __bool__(self):
        raise RuntimeError('no truth')


show(lambda: zip('a', strict=Truth()))
