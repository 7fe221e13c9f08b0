# len over everything, __len__ errors.
def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__ + ':', error)


class Sized:
    def __init__(self, n):
        self.n = n

    def __len__(self):
        return self.n


class Index:
    def __index__(self):
        return 3


print(len(''), len('λ😀'), len([1]), len(()), len({1: 2}), len({1}), len(b'ab'), len(range(5)),
      len(bytearray(3)), len(memoryview(b'abc')), len({}.keys()), len(Sized(5)), len(Sized(True)),
      len(Sized(Index())), len(frozenset('ab')), len(vars(Sized(1))), len(Sized.__dict__) > 3)
for value in (5, None, 1.5, iter([]), (x for x in ()), object(), len, int, enumerate(''), zip(),
              map(str, ()), True, ..., Sized, slice(1), super):
    try:
        print(len(value))
    except TypeError as error:
        print(error)
for n in (-1, 'a', 1.0, None, 10**30, -10**30):
    show(len, Sized(n))
    show(bool, Sized(n))
show(len)
show(len, [], [])
show(len, obj=[])
i = Sized(1)
i.__len__ = lambda: 99
print(len(i), i.__len__(), type(i).__len__(i), Sized.__len__(Sized(3)))
print(''.__len__(), [].__len__(), {}.__len__(), (1, 2).__len__())
