class Meta(type):
    def mro(cls):
        return [cls, list, object]


try:
    class Plain(metaclass=Meta):
        pass
except TypeError as error:
    print(error)


class Shorter(type):
    def mro(cls):
        return [cls, object]


class Base:
    x = 1


class Derived(Base, metaclass=Shorter):
    pass


print(Derived.__mro__ == (Derived, object), hasattr(Derived, 'x'), Derived.__bases__ == (Base,))


class Wrong(type):
    def mro(cls):
        return [cls, 3]


try:
    class Other(metaclass=Wrong):
        pass
except TypeError as error:
    print(error)

generator = (x for x in ())
for method, args in ((type(generator).__next__, (5,)), (type(generator).send, (5, None)), (type.__call__, (5,))):
    try:
        method(*args)
    except TypeError:
        print('TypeError', method.__name__)
