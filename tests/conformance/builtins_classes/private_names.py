# Name mangling of __names in classes.
class A:
    __secret = 1

    def __init__(self):
        self.__value = 2
        self.__dunder__ = 3
        self._single = 4
        self.__trailing_ = 5

    def __hidden(self, __argument=6):
        __local = 7
        return self.__value, self.__secret, __argument, __local, sorted(k for k in locals() if 'local' in k)

    def call(self, other):
        return self.__hidden(), other.__value if hasattr(other, '_A__value') else None

    def closure(self):
        def inner(__x):
            return self.__value + __x
        return inner(10), [self.__value for _ in range(2)], (lambda: self.__secret)()

    class __Inner:
        __deep = 'inner'

        def get(self):
            return self.__deep

    def inner(self):
        return A.__Inner().get(), type(self.__Inner()).__name__

    def delete(self):
        del self.__value
        return hasattr(self, '_A__value')

    def keyword(self, **__options):
        return __options, self.keyword.__code__.co_varnames

    def globals(self):
        global __made_global
        __made_global = 5
        import math as __math
        return __math.pi > 3

    __slots_like = property(lambda self: self.__value)


class B(A):
    def __init__(self):
        super().__init__()
        self.__value = 'from B'

    def both(self):
        return self.__value, self._A__value


class _Under:
    def set(self):
        self.__x = 1
        return self.__dict__


class __:
    def set(self):
        self.__x = 1
        return self.__dict__


a, b = A(), B()
print(sorted(a.__dict__), a.call(A()), a.closure(), a.inner(), b.both(), sorted(b.__dict__), _Under().set(),
      __().set())
print(A._A__secret, a._A__hidden(8)[2],
      A._A__Inner._Inner__deep if hasattr(A._A__Inner,
                                          '_Inner__deep') else sorted(k for k in vars(A._A__Inner) if 'deep' in k), a.keyword(x=1), a.globals(), _A__made_global, a._A__slots_like, a.delete())
for text in ('a.__value', 'a.__hidden()', 'A.__secret', 'a.__dunder__', 'getattr(a, "__trailing_")',
             'getattr(a, "_A__trailing_")'):
    try:
        print(text, eval(text))
    except AttributeError as error:
        print(text, error)


class C:
    def outside(self):
        try:
            return __global_name
        except NameError as error:
            return str(error)

    def attribute(self):
        try:
            self.__missing
        except AttributeError as error:
            return str(error)


print(C().outside(), C().attribute())
_C__global_name = 'found'
print(C().outside(), [k for k in A.__dict__ if 'ecret' in k or 'idden' in k])
