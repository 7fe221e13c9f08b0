# Descriptors of the library's own in odd places.
import types


class A:
    def meth(self, a):
        return 'A', a


class C(A):
    def meth(self, a):
        return 'C', a, self.__super.meth(a)


C._C__super = super(C)
print(C().meth(3), type(C._C__super), type(C().__dict__.get('x')))


class D(C):
    def meth(self, a):
        return 'D', a, super().meth(a)


print(D().meth(4))


class E:
    proxy = types.MappingProxyType({'a': 1})
    bound = super(A, A())
    static = staticmethod(len)
    klass = classmethod(len)


print(E().proxy, E.proxy, type(E().bound) is super, E().static([1]), E().bound is E.bound)


class Sets:
    def __set__(self, instance, value):
        instance.__dict__['a'] = value


class Meta(type):
    pass


class X(metaclass=Meta):
    pass


X.a = 42
Meta.a = Sets()
print(X.a)
Meta.b = Sets()
print(type(X.b))


class Mixed(dict):
    __setattr__ = dict.__setitem__
    __neg__ = dict.copy
    __getattr__ = dict.__getitem__
    __delattr__ = dict.__delitem__


m = Mixed()
m.y = 42
print(m, m == -m, m.y)
del m.y
print(m)
try:
    m.z
except KeyError as error:
    print(repr(error))


class Reader(list):
    __getattribute__ = list.__getitem__


try:
    Reader([1]).x
except TypeError as error:
    print(error)


class One:
    def meth(self):
        return self


class Two:
    pass


one, two = One(), Two()
two.meth = one.meth.__get__(two, Two)
print(two.meth() is one)
print(one.meth.__get__(None, Two)() is one)
for thing in (one.meth, len, [].append, One.meth, str.upper, int.__add__, (5).__add__):
    print(type(thing).__name__, hasattr(thing, '__get__'))


class Celled:
    def meth(self):
        super()

    def kept(self):
        def inner():
            return self
        return super(), inner


def cell_of(value):
    def g():
        return value
    return g.__closure__[0]


try:
    Celled.meth(cell_of(Celled()))
except TypeError as error:
    print(error)
print(type(Celled().kept()[0]), type(Celled.kept(Celled())[1]()))
