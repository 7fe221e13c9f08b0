# reversed over sequences, dicts, users' classes.
def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__ + ':', error)


class Seq:
    def __len__(self):
        return 3

    def __getitem__(self, index):
        return f'item{index}'


class Own:
    def __reversed__(self):
        return 'anything'


class Blocked:
    __reversed__ = None

    def __len__(self):
        return 1

    def __getitem__(self, i):
        return i


print(list(reversed('abc')), list(reversed([1, 2])), list(reversed((1, 2))), list(reversed(range(3))),
      list(reversed({'a': 1, 'b': 2})), list(reversed({1: 2}.items())), list(reversed(b'ab')),
      list(reversed(Seq())), reversed(Own()))
print([type(reversed(x)).__name__ for x in ('a', [], (), range(1), {}, {}.values(), b'', bytearray(), Seq())])
r = reversed([1, 2, 3])
print(next(r), r.__length_hint__(), r is iter(r), list(r), next(r, 'end'))
show(reversed, 5)
show(reversed, {1})
show(reversed, iter([]))
show(reversed, Blocked())
show(reversed)
show(reversed, [], [])
show(reversed, sequence=[])
show(reversed, (x for x in []))
data = [1, 2, 3]
back = reversed(data)
data.append(4)
print(list(back))
back = reversed(data)
next(back)
data[:] = [9]
print(list(back))


class Shrinks:
    def __len__(self):
        return 5

    def __getitem__(self, i):
        if i > 2:
            raise IndexError('gone')
        return i


print(list(reversed(Shrinks())))


class Sub(reversed):
    pass


print(list(Sub('xy')), type(Sub([])).__name__)
