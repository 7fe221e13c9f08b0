from abc import ABC, ABCMeta, abstractmethod
class Shape(ABC):
    @abstractmethod
    def area(self): return 'base area'
    @property
    @abstractmethod
    def name(self): ...
    @classmethod
    @abstractmethod
    def make(cls): ...
    @staticmethod
    @abstractmethod
    def util(): ...
    def concrete(self): return self.area()
class Half(Shape):
    def area(self): return super().area() + ' extended'
class Full(Half):
    name = 'full'
    @classmethod
    def make(cls): return cls()
    @staticmethod
    def util(): return 'u'
print(Full.make().concrete(), Full().name, Full.util())
for c in Shape, Half:
    try: c()
    except TypeError as e: print(e)
print(sorted(Shape.__abstractmethods__), sorted(Half.__abstractmethods__), Full.__abstractmethods__, Shape.area.__isabstractmethod__)
class One(ABC):
    @abstractmethod
    def only(self): ...
try: One()
except TypeError as e: print(e)
@Shape.register
class Virtual: pass
print(issubclass(Virtual, Shape), isinstance(Virtual(), Shape), Shape in Virtual.__mro__)
class Hook(ABC):
    @classmethod
    def __subclasshook__(cls, c):
        if cls is Hook: return hasattr(c, 'quack')
        return NotImplemented
class Duck: quack = 1
class HookSub(Hook): pass
print(issubclass(Duck, Hook), isinstance(Duck(), Hook), issubclass(int, Hook), issubclass(Duck, HookSub), isinstance(5, Hook))
class NoMeta:
    @abstractmethod
    def f(self): pass
print(NoMeta().f())
class M(metaclass=ABCMeta):
    @abstractmethod
    def __len__(self): ...
    x = property(abstractmethod(lambda s: 1))
try: M()
except TypeError as e: print(e)
import collections.abc as c
class Seq(c.Sequence):
    def __init__(self, *a): self.a = a
    def __len__(self): return len(self.a)
    def __getitem__(self, i): return self.a[i]
s = Seq(1, 2, 3, 2)
print(list(s), 2 in s, s.index(2), s.count(2), list(reversed(s)), isinstance(s, c.Iterable), isinstance(s, c.Hashable))
for t in ('c.Sequence()', 'c.Iterator()', 'c.Hashable()', 'c.Mapping()'):
    try: eval(t)
    except TypeError as e: print(e)
for kind in (c.Iterable, c.Sized, c.Container, c.Callable, c.Hashable, c.Sequence, c.Mapping, c.Set, c.MutableSequence, c.Iterator, c.Generator):
    print(kind.__name__, [type(o).__name__ for o in (1, 'a', [], (), {}, {1}, iter([]), len, None, range(1), (i for i in '')) if isinstance(o, kind)])
