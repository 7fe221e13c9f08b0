# slice objects.
def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__ + ':', error)


class Index:
    def __init__(self, value):
        self.value = value

    def __index__(self):
        return self.value


s = slice(1, 10, 2)
print(s, s.start, s.stop, s.step, slice(5), slice(None), slice(1, None), slice('a', [], 1.5),
      slice(1, 2) == slice(1, 2), slice(1, 2) != slice(1, 3), slice(1, 2) < slice(1, 3),
      hash(slice(1, 2)) == hash(slice(1, 2)))
for sl in (slice(None), slice(2), slice(-2, None), slice(None, None, -1), slice(1, 100, 3), slice(-100, 100),
           slice(5, 2, -1), slice(10**30), slice(None, -10**30, -1), slice(Index(1), Index(4)), slice(3, 1),
           slice(True, 5)):
    print(sl.indices(0), sl.indices(5), sl.indices(10), list(range(10))[sl])
show(s.indices)
show(s.indices, -1)
show(s.indices, 'a')
show(s.indices, 1.5)
show(slice(1, 2, 0).indices, 5)
show(slice('a').indices, 5)
show(slice(1.5).indices, 5)
show(slice)
show(slice, 1, 2, 3, 4)
show(slice, stop=1)
show(lambda: setattr(s, 'start', 1))
show(lambda: hash(slice([])))
show(lambda: slice(1) < 5)
show(lambda: slice(1, None) < slice(1, 'a'))
show(lambda: type('S', (slice,), {}))
show(lambda: {slice(1, 2): 'ok'}[slice(1, 2)])


class Shows:
    def __getitem__(self, key):
        return key

    def __setitem__(self, key, value):
        print('set', key, value)

    def __delitem__(self, key):
        print('del', key)


x = Shows()
print(x[1], x[1:2], x[:], x[::], x[1:2:3], x[1:2, 3], x[...], x[:, ..., None], x[()], x[1,], x['a':'b'],
      x[*[1, 2]], x[1:2, *(3,)], x[-1:None])
x[1:2] = 5
x[1, 2] = 6
del x[::2]
del x[:], x[0]
x[0], x[1:] = 'ab'
x[(i := 3)] = 0
match s:
    case slice(start=a, stop=b, step=c):
        print(a, b, c)
print(slice(1, 2).__eq__(5), [name for name in dir(slice) if not name.startswith('_')],
      slice(1, 10).indices(10**20), slice(None, None, -2).indices(7))
