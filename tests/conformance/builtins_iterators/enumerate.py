# enumerate.
def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__ + ':', error)


class Index:
    def __index__(self):
        return 7


print(list(enumerate('abc')), list(enumerate('ab', 5)), list(enumerate([], 1)),
      list(enumerate(iterable='xy', start=-1)), list(enumerate('a', 10**30)), list(enumerate('ab', Index())),
      list(enumerate('a', True)))
e = enumerate(iter([1, 2, 3]))
print(next(e), e is iter(e), type(e).__name__, list(e), next(e, 'end'), enumerate.__class_getitem__(int))
show(enumerate)
show(enumerate, 5)
show(enumerate, None)
show(enumerate, 'a', 'b')
show(enumerate, 'a', 1.5)
show(enumerate, 'a', 1, 2)
show(enumerate, 'a', x=1)
show(enumerate, start=1)
show(lambda: next(enumerate([])))
near = enumerate('abcd', 2**31 - 2)
print(list(near), list(enumerate('abc', 2**63 - 2)), list(enumerate('ab', -2**63)))
for i, (a, b) in enumerate(zip('ab', 'cd')):
    print(i, a, b)


class Sub(enumerate):
    pass


print(list(Sub('z')), type(Sub('z')).__name__)
data = [1, 2]
for i, x in enumerate(data):
    if i < 3:
        data.append(x * 2)
print(data)
