# count, cycle, repeat.
from itertools import count, cycle, islice, repeat
def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__ + ':', error)


def take(n, iterable):
    return list(islice(iterable, n))


print(take(3, count()), take(3, count(5)), take(4, count(10, -3)), take(3, count(1.5, 0.5)),
      take(3, count(start=2, step=10)), take(3, count(2**62, 2**61)), take(3, count(-2, 1)),
      take(3, count(0.1, 0.1)), take(2, count(1j)), take(3, count(True)), take(3, count(step=3)))
print(count(), count(5), count(5, 2), count(1.5), count(0, 1), count(3, 1.0), repr(count(10**30)))
c = count(2**63 - 2)
print(take(4, c), c)
show(count, 'a')
show(count, 1, 'b')
show(count, 1, 2, 3)
show(count, None)
show(count, [])
show(count, x=1)
print(take(7, cycle('abc')), take(3, cycle([])), take(4, cycle(x for x in (1, 2))))
show(cycle)
show(cycle, 5)
show(cycle, [], [])


def source():
    yield 1
    print('source done')
    yield 2


print(take(5, cycle(source())))
print(list(repeat('x', 3)), take(2, repeat(5)), list(repeat(1, 0)), list(repeat(1, -5)), repeat('a'),
      repeat('a', 3), repeat(object=1, times=2), list(map(pow, range(4), repeat(2))))
r = repeat('v', 3)
print(r.__length_hint__(), next(r), r, r.__length_hint__(), list(r), r)
show(lambda: repeat(1).__length_hint__())
show(repeat)
show(repeat, 1, 'a')
show(repeat, 1, 2.0)
show(repeat, 1, None)
show(repeat, 1, 2, 3)
show(repeat, 1, count=2)
print(list(zip(count(1), 'ab')), sum(islice(count(), 100)), dict(zip('abc', cycle([0, 1]))),
      type(count()).__name__)
