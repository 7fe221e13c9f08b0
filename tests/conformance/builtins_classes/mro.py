# Method resolution orders.
def mro(cls):
    return [c.__name__ for c in cls.__mro__]


class O:
    pass


class A(O):
    def f(self):
        return 'A'


class B(O):
    def f(self):
        return 'B'


class C(O):
    pass


class D(O):
    pass


class E(O):
    pass


class K1(A, B, C):
    pass


class K2(D, B, E):
    pass


class K3(D, A):
    pass


class Z(K1, K2, K3):
    pass


print(mro(Z), mro(K1), Z().f(), mro(bool), mro(type), mro(ExceptionGroup), mro(UnicodeDecodeError),
      mro(ConnectionResetError), mro(IndentationError))


class Diamond1(A):
    def f(self):
        return '1' + super().f()


class Diamond2(A):
    def f(self):
        return '2' + super().f()


class Bottom(Diamond1, Diamond2):
    def f(self):
        return 'bottom' + super().f()


print(mro(Bottom), Bottom().f(), Bottom.__base__.__name__, Bottom.__bases__, issubclass(Bottom, A))
for bases in ((A, Diamond1), (Diamond1, A), (K1, B), (B, K1), (K2, K1, B), (A, B, A), (object, A),
              (A, object), (int, float), (dict, A), (A, dict), (K1, type)):
    try:
        print(mro(type('X', bases, {})))
    except TypeError as error:
        print(str(error).replace('\n', ' '))
Diamond1.__bases__ = (B,)
print(mro(Diamond1), Diamond1().f(), A.__subclasses__() == [K1, K3, Diamond2],
      [c.__name__ for c in O.__subclasses__()])
try:
    A.__bases__ = (Bottom,)
except TypeError as error:
    print(error)


class CustomMro(type):
    def mro(cls):
        order = super().mro()
        return order[:1] + [A] + order[1:] if A not in order else order


class Custom(metaclass=CustomMro):
    pass


print(mro(Custom), Custom().f())
A.f = lambda self: 'changed'
print(Z().f(), K3().f(), Bottom().f(), Custom().f())
del A.f
print(K1().f(), hasattr(K3(), 'f'))
