# iter with a sequence, a sentinel, users' iterators; next with a default.
def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__ + ':', error)


class Count:
    def __init__(self, limit):
        self.n, self.limit = 0, limit

    def __iter__(self):
        return self

    def __next__(self):
        if self.n >= self.limit:
            raise StopIteration(self.limit)
        self.n += 1
        return self.n


class Get:
    def __getitem__(self, i):
        if i == 3:
            raise IndexError
        return i * 10


class GetStop:
    def __getitem__(self, i):
        if i == 2:
            raise StopIteration
        return i


class BadIter:
    def __iter__(self):
        return 5


class NoneIter:
    __iter__ = None

    def __getitem__(self, i):
        return i


class NextOnly:
    def __next__(self):
        return 1


class IterOnly:
    def __iter__(self):
        return NextOnly()


print(list(Count(3)), list(Get()), list(GetStop()), next(Count(1)), next(Count(0), 'default'),
      next(iter([]), None), type(iter(Get())).__name__)
values = iter([1, 2, 3, 0, 4])
s = iter(lambda: next(values), 0)
print(list(s), list(s), list(values), type(s).__name__)
print(list(iter([5, 6].pop, 5)), list(iter(iter('abc').__next__, 'c')))
i = iter(lambda: next(iter([])), 1)
show(lambda: next(i))
show(lambda: list(iter(lambda: 1 / 0, 5)))
show(iter, 5)
show(iter, BadIter())
show(iter, NoneIter())
show(iter, 5, 6)
show(iter)
show(iter, [], 1, 2)
show(next, 5)
show(next, [])
show(next)
show(next, iter([]), 1, 2)
show(next, iter([]))
show(next, Count(0))
show(next, Get())
show(lambda: [x for x in 5])
show(lambda: list(NextOnly()))
show(lambda: next(iter(IterOnly())))
show(lambda: [*BadIter()])
show(lambda: 1 in NoneIter())
show(lambda: 2 in 5)
show(lambda: dict(Count(2)))
g = iter(Get())
print(next(g), next(g), list(g), list(g), next(g, 'exhausted'))
i = iter([1, 2])
print(i.__length_hint__(), [*i], i.__length_hint__(), iter(i) is i)


class Hint:
    def __init__(self, hint):
        self.hint = hint

    def __iter__(self):
        return iter([1, 2])

    def __length_hint__(self):
        if isinstance(self.hint, Exception):
            raise self.hint
        return self.hint


for hint in (5, 0, NotImplemented, -1, 'a', TypeError('swallowed'), ValueError('seen')):
    show(list, Hint(hint))
try:
    next(Count(0))
except StopIteration as stop:
    print(stop.value, stop.args)
