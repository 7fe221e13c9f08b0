# map (strict in 3.14) and filter.
def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__ + ':', error)

print(list(map(str, [1, 2])), list(map(lambda a, b: a + b, [1, 2, 3], [10, 20])),
      list(map(max, 'ab', 'ba', 'cc')), list(map(int, '123')), list(map(pow, [2, 3], [3, 2])),
      list(map(None.__class__, [])), list(map(len, ['a', 'bb'], strict=True)))
print(list(filter(None, [0, 1, '', 'a', [], [0], None])), list(filter(lambda x: x > 1, range(4))),
      list(filter(str.isdigit, 'a1b2')), list(filter(None, '')), ''.join(filter(bool, 'abc')))
m = map(lambda x: x * 2, iter([1, 2]))
print(next(m), m is iter(m), type(m).__name__, list(m), next(m, 'end'), type(filter(None, [])).__name__)
show(map)
show(lambda: type(map(str)))
show(map, str, 5)
show(lambda: list(map(5, [1])))
show(lambda: list(map(str, [1], x=1)))
show(lambda: list(map(lambda a: a, [1], [2])))
show(lambda: list(map(lambda a, b: a, [1, 2], [2], strict=True)))
show(lambda: list(map(lambda a, b: a, [1], [2, 3], strict=True)))
show(lambda: list(map(lambda a, b, c: a, [1], [2], [], strict=True)))
show(filter)
show(filter, None)
show(filter, None, 5)
show(filter, None, [1], 2)
show(lambda: list(filter(5, [1])))
show(lambda: list(filter(lambda: 1, [1])))
show(lambda: list(map(lambda x: 1 // x, [1, 0])))
show(lambda: filter(function=None, iterable=[]))


def stops(x):
    if x == 3:
        raise StopIteration('early')
    return x


m = map(stops, range(6))
print(list(m), list(m))
lazy = map(print, ['lazy'])
print('before')
list(lazy)


class Truth:
    def __bool__(self):
        print('asked')
        return True


print(len(list(filter(lambda x: Truth(), [1, 2]))),
      sum(map(lambda x: x * x, filter(lambda x: x % 2, range(1000)))),
      list(map(lambda *a: a, 'ab', range(5), [True, None])))
chain = map(str.upper, filter(str.isalpha, map(chr, range(60, 75))))
print(''.join(chain))


class Sub(map):
    pass


print(list(Sub(abs, [-1])), type(Sub(abs, [])).__name__)
