# abc: abstract methods and properties, registration, hooks.
import abc
from abc import ABC, ABCMeta, abstractmethod
def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__ + ':', error)


class Shape(ABC):
    @abstractmethod
    def area(self):
        return 'default area'

    @property
    @abstractmethod
    def name(self):
        ...

    @classmethod
    @abstractmethod
    def make(cls):
        ...

    @staticmethod
    @abstractmethod
    def util():
        ...

    def concrete(self):
        return f'{self.name}: {self.area()}'


class Half(Shape):
    def area(self):
        return super().area() + '!'


class Square(Half):
    name = 'square'

    @classmethod
    def make(cls):
        return cls()

    @staticmethod
    def util():
        return 'util'


s = Square.make()
print(s.concrete(), Square.util(), sorted(Shape.__abstractmethods__), sorted(Half.__abstractmethods__),
      Square.__abstractmethods__, Shape.area.__isabstractmethod__, isinstance(s, Shape), Shape.__class__,
      ABC.__class__ is ABCMeta, Shape.name.__isabstractmethod__)
show(Shape)
show(Half)
show(Shape.make)


class One(ABC):
    @abstractmethod
    def only(self):
        ...


show(One)
One.only = lambda self: 'filled'
show(One)
abc.update_abstractmethods(One)
print(One().only(), One.__abstractmethods__)


class Meta(metaclass=ABCMeta):
    @abstractmethod
    def m(self):
        ...


@Meta.register
class Registered:
    pass


print(isinstance(Registered(), Meta), issubclass(Registered, Meta), issubclass(int, Meta),
      Meta.register(int), issubclass(int, Meta), issubclass(bool, Meta), Registered.__mro__)
show(Meta.register, 5)


class Child(Meta):
    pass


show(Child.register, Meta)
show(lambda: issubclass(5, Meta))
print(isinstance(Child, ABCMeta), issubclass(Child, Meta))


class Hook(ABC):
    @classmethod
    def __subclasshook__(cls, c):
        if cls is Hook:
            if c.__name__ == 'Boom':
                raise ValueError('hook')
            if c.__name__ == 'Bad':
                return 'neither'
            return hasattr(c, 'quack') or NotImplemented
        return NotImplemented


class Duck:
    quack = 1


class Dog:
    pass


class SubHook(Hook):
    pass


print(issubclass(Duck, Hook), isinstance(Duck(), Hook), issubclass(Dog, Hook), issubclass(Duck, SubHook))
Hook.register(Dog)
print(issubclass(Dog, Hook), isinstance(Dog(), Hook))
show(lambda: issubclass(type('Boom', (), {}), Hook))
show(lambda: issubclass(type('Bad', (), {}), Hook))


class Setters(ABC):
    @property
    def value(self):
        return 1

    @value.setter
    @abstractmethod
    def value(self, v):
        ...


show(Setters)
print(Setters.value.__isabstractmethod__, abc.get_cache_token() == abc.get_cache_token(),
      sorted(n for n in dir(abc) if not n.startswith('_')))
before = abc.get_cache_token()
Hook.register(float)
print(abc.get_cache_token() != before)


class AbstractData(ABC):
    @abstractmethod
    def __len__(self):
        ...

    @abstractmethod
    def __iter__(self):
        ...


show(AbstractData)
show(type('Dyn', (AbstractData,), {'__len__': lambda s: 0}))
print(len(type('Full', (AbstractData,), {'__len__': lambda s: 3, '__iter__': lambda s: iter('abc')})()))


class WithNew(ABC):
    def __new__(cls, *args):
        return super().__new__(cls)

    @abstractmethod
    def need(self):
        ...


show(WithNew, 1)
show(lambda: object.__new__(WithNew))
