# abc: the older decorators, and abstract methods in several wrappers.
import abc


class Old(abc.ABC):
    @abc.abstractclassmethod
    def make(cls):
        return cls.__name__

    @abc.abstractstaticmethod
    def static():
        return 'static'

    @abc.abstractproperty
    def value(self):
        return 5


class New(Old):
    @classmethod
    def make(cls):
        return super().make()

    @staticmethod
    def static():
        return Old.static() + '!'

    @property
    def value(self):
        return super().value + 1


print(sorted(Old.__abstractmethods__), New.make(), New.static(), New().value,
      isinstance(Old.__dict__['make'], classmethod), isinstance(Old.__dict__['static'], staticmethod),
      isinstance(Old.__dict__['value'], property))
try:
    Old()
except TypeError as error:
    print(error)


class Partial(abc.ABC):
    x = abc.abstractmethod(lambda self: 'from lambda')

    @abc.abstractmethod
    def generator(self):
        yield 1

    @abc.abstractmethod
    async def coroutine(self):
        return 2

    @property
    @abc.abstractmethod
    def both(self):
        ...

    @both.setter
    def both(self, value):
        ...


print(sorted(Partial.__abstractmethods__), Partial.both.__isabstractmethod__, Partial.both.fset.__name__)
Full = type('Full', (Partial,), {'x': 1, 'generator': None, 'coroutine': 0, 'both': 'plain'})
print(Full().both, Full.__abstractmethods__, Full().x)
for thing in (5, 'text', [1]):
    try:
        abc.abstractmethod(thing)
        print('marked')
    except AttributeError as error:
        print(error)
