# ABCs with registration, hooks and checks at class creation.
from abc import ABC, ABCMeta, abstractmethod
from collections.abc import Iterable, Mapping, Sequence


class Plugin(ABC):
    registry = {}

    def __init_subclass__(cls, *, name=None, **kwargs):
        super().__init_subclass__(**kwargs)
        if name:
            if name in Plugin.registry:
                raise TypeError(f'plugin {name!r} exists')
            Plugin.registry[name] = cls

    @abstractmethod
    def run(self, data): ...

    @property
    @abstractmethod
    def version(self): ...

    @classmethod
    def create(cls, name, *args):
        return cls.registry[name](*args)


class Upper(Plugin, name='upper'):
    version = 1

    def run(self, data):
        return data.upper()


class Repeat(Plugin, name='repeat'):
    version = 2

    def __init__(self, times=2):
        self.times = times

    def run(self, data):
        return data * self.times


class Incomplete(Plugin, name='incomplete'):
    def run(self, data):
        return super().run(data)


for name, args in (('upper', ()), ('repeat', (3,)), ('incomplete', ()), ('missing', ())):
    try:
        plugin = Plugin.create(name, *args)
        print(name, plugin.run('ab'), plugin.version)
    except (TypeError, KeyError) as error:
        print(type(error).__name__, error)
try:
    class Duplicate(Plugin, name='upper'):
        pass
except TypeError as error:
    print(error)
print(sorted(Plugin.registry), [c.__name__ for c in Plugin.__subclasses__()], Incomplete.__abstractmethods__)


class Quacks(metaclass=ABCMeta):
    @classmethod
    def __subclasshook__(cls, other):
        if cls is Quacks:
            return any('quack' in c.__dict__ for c in other.__mro__) or NotImplemented
        return NotImplemented


class Duck:
    def quack(self):
        return 'quack'


class Robot:
    def __getattr__(self, name):
        return lambda: name


Quacks.register(Robot)
print(isinstance(Duck(), Quacks), isinstance(Robot(), Quacks), issubclass(int, Quacks),
      isinstance(type('Sub', (Duck,), {})(), Quacks))


class Frozen(Mapping):
    def __init__(self, *args, **kwargs):
        self._d = dict(*args, **kwargs)

    def __getitem__(self, key):
        return self._d[key]

    def __iter__(self):
        return iter(self._d)

    def __len__(self):
        return len(self._d)

    def __hash__(self):
        return hash(frozenset(self._d.items()))

    def __repr__(self):
        return f'Frozen({self._d})'

    def __or__(self, other):
        return Frozen(self._d | dict(other))


f = Frozen(a=1, b=2)
print(f, f['a'], f.get('z', 0), list(f.items()), f == {'a': 1, 'b': 2}, hash(f) == hash(Frozen(b=2, a=1)),
      {f: 'key'}[Frozen(a=1, b=2)], f | {'c': 3}, 'a' in f, {**f}, isinstance(f, Mapping),
      isinstance(f, Iterable), isinstance(f, Sequence))
try:
    f['x'] = 1
except TypeError as error:
    print(error)
match f:
    case {'a': a, **rest}:
        print(a, rest)


class Words(Sequence):
    def __init__(self, text):
        self.words = text.split()

    def __getitem__(self, i):
        return self.words[i]

    def __len__(self):
        return len(self.words)


match Words('one two three'):
    case [first, *_, last]:
        print(first, last)
w = Words('a b a')
print(w.count('a'), w.index('b'), list(reversed(w)), 'a' in w, w[-1])
