# Bound methods whose function is a class, and classes as __call__: an instance made amid other temporaries.
import types


class C:
    def __init__(self, *a, **k):
        self.a = a

    def __repr__(self):
        return 'C%r' % (self.a,)


class New:
    def __new__(cls, *a):
        return (cls.__name__, a)


class Meta(type):
    def __call__(cls, *a, **k):
        return ('meta', cls.__name__, a, k)


class Called(metaclass=Meta):
    pass


def pair(x, y):
    return (x, y)


for cls in (C, New, Called, str, complex):
    m = types.MethodType(cls, 5)
    print([1, 2, m()])
    print(pair(11, m()), (1, 2, 3, m()), 7 + len([m()]))
for cls in (C, New, Called):
    m = types.MethodType(cls, 5)
    print([1, 2, m(7, 8)], pair(11, m(3)))
    twice = types.MethodType(m, 6)
    print([1, 2, twice()], [3, 4, twice(16)], pair('x', types.MethodType(twice, 7)(8)))
print([1, types.MethodType(C, 5)(k=3)], [2, types.MethodType(Called, 5)(k=3)])


class ByMethod:
    __call__ = types.MethodType(C, 9)


class ByClass:
    __call__ = C


print([1, 2, ByMethod()(4)], [1, ByMethod()()])
print([1, 2, ByClass()(4)], [1, ByClass()()])
print(sorted([3, 1, 2], key=types.MethodType(New, 0)), list(map(types.MethodType(C, 1), 'ab')))
