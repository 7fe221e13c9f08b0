# join over every kind of iterable.
def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__ + ':', error)


class Sub(str):
    pass


class Iterable:
    def __iter__(self):
        return iter(['x', 'y'])


class Sequence:
    def __getitem__(self, index):
        if index > 2:
            raise IndexError
        return str(index)


def boom():
    yield 'a'
    raise ValueError('boom')


print(','.join(['a', 'b', 'c']), ''.join(('a', 'b')), repr('-'.join([])), '-'.join(['one']), '-'.join('abc'))
print('-'.join({'k': 1, 'l': 2}), '-'.join(str(i) for i in range(3)), '-'.join(Iterable()),
      '-'.join(Sequence()))
print('λ'.join(['a', 'b']), ','.join(['é', '😀', 'a']), type(''.join([Sub('x')])).__name__,
      ' '.join([Sub('p'), 'q']))
only = 'only'
print(''.join([only]) is only, ', '.join(map(str, [1, 2])), '-'.join(reversed(['1', '2'])),
      ''.join(['']) == '')
show(','.join, [1])
show(','.join, ['a', 'b', 3])
show(','.join, ['a', None])
show(','.join, ['a', b'b'])
show(','.join, 5)
show(','.join, None)
show(','.join)
show(','.join, ['a'], ['b'])
show(','.join, boom())
show(','.join, (c for c in (1, 2)))
show(b','.join, ['a'])
parts = [str(i) for i in range(1000)]
joined = ' '.join(parts)
print(len(joined), joined[:20], joined[-12:])
