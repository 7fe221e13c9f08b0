# Classes of many bases above each other, and beside each other.
def chain(length, base, name):
    for i in range(length):
        base = type(f'{name}{i}', (base,), {})
    return base


first, second = chain(600, object, 'First'), chain(600, object, 'Second')


class Both(first, second):
    pass


print(len(Both.__mro__), [Both.__mro__[i].__name__ for i in (0, 1, 2, 600, 601, 1200, 1201)])
deep = chain(50, Both, 'Deep')
beside = [type(f'Beside{i}', (deep,), {}) for i in range(6)]


class All(*beside):
    pass


print(len(All.__mro__), list(All.__mro__) == [All, *beside, *deep.__mro__], All.mro() == list(All.__mro__))
upper, lower = deep.__mro__[5], deep.__mro__[4]


class Consistent(lower, upper):
    pass


print(len(Consistent.__mro__), issubclass(Consistent, first))
try:
    class Inconsistent(upper, lower):
        pass
except TypeError as error:
    print(' '.join(str(error).split()))
first.marked = 5
print(All.marked, All().marked, len(deep.__subclasses__()), [each.__name__ for each in deep.__subclasses__()[-2:]])
for each in beside[::2]:
    each.__bases__ = (second,)
print(len(deep.__subclasses__()), len(second.__subclasses__()), len(All.__mro__))
