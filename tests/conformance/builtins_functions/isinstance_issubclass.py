# isinstance and issubclass with types, tuples, unions and hooks.
def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__ + ':', error)


class A:
    pass


class B(A):
    pass


class Meta(type):
    def __instancecheck__(cls, instance):
        return instance == 'magic'

    def __subclasscheck__(cls, subclass):
        return subclass is int


class Hooked(metaclass=Meta):
    pass


class Liar:
    @property
    def __class__(self):
        return int


class BadMeta(type):
    def __instancecheck__(cls, instance):
        raise ValueError('check')

    def __subclasscheck__(cls, sub):
        return 'truthy'


class Bad(metaclass=BadMeta):
    pass


print(isinstance(1, int), isinstance(True, int), isinstance(1, bool), isinstance('a', (int, str)),
      isinstance(1, ()), isinstance(1, (str, (float, (int,)))), isinstance(B(), A), isinstance(A(), B),
      isinstance(A, type), isinstance(None, type(None)), isinstance(1, object), isinstance(int, object))
print(isinstance(1, int | str), isinstance(None, int | None), isinstance(1.5, int | str | None),
      isinstance('a', (int | float, str)), issubclass(int, int | str), issubclass(type(None), None | int),
      isinstance(type, type), isinstance(object(), type))
print(issubclass(B, A), issubclass(A, B), issubclass(A, A), issubclass(bool, int),
      issubclass(int, (str, object)), issubclass(B, (int, (A,))), issubclass(int, ()),
      issubclass(type, object), issubclass(object, type))
print(isinstance('magic', Hooked), isinstance(Hooked(), Hooked), isinstance(5, Hooked),
      issubclass(int, Hooked), issubclass(Hooked, Hooked), issubclass(str, Hooked), isinstance(Liar(), int),
      isinstance(Liar(), Liar), type(Liar()).__name__, issubclass(A, Bad))
show(isinstance, 1, Bad)
show(isinstance, 1, 1)
show(isinstance, 1, 'int')
show(isinstance, 1, [int])
show(isinstance, 1, (str, 5))
show(isinstance, 1, (int, 5))
show(isinstance, 1, None)
show(isinstance, 1)
show(isinstance)
show(isinstance, 1, list[int])
show(isinstance, [], list[int] | int)
show(issubclass, 1, int)
show(issubclass, int, 1)
show(issubclass, int, (str, 'a'))
show(issubclass, 'a', (int, str))
show(issubclass, int)
show(issubclass, list[int], list)
show(issubclass, list, list[int])
show(isinstance, 1, 2, 3)


class FakeClass:
    __bases__ = (A,)


show(issubclass, FakeClass(), A)
show(isinstance, A(), FakeClass())
print(isinstance(NotImplemented, type(NotImplemented)), isinstance(..., type(...)),
      isinstance(print, type(len)), isinstance(lambda: 0, type(lambda: 0)))
