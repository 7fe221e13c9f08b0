# collections.abc: which builtins belong where.
import collections.abc as abc
from collections import ChainMap, Counter, OrderedDict, UserDict, UserList, UserString, defaultdict, deque

names = ['Container', 'Hashable', 'Iterable', 'Iterator', 'Reversible', 'Generator', 'Sized', 'Callable',
         'Collection', 'Sequence', 'MutableSequence', 'Set', 'MutableSet', 'Mapping', 'MutableMapping',
         'MappingView', 'ItemsView', 'KeysView', 'ValuesView', 'Awaitable', 'Coroutine', 'AsyncIterable',
         'AsyncIterator', 'AsyncGenerator', 'Buffer']


def function():
    yield


class Plain:
    pass


class WithHash:
    __hash__ = None


samples = {'int': 1, 'str': '', 'bytes': b'', 'bytearray': bytearray(), 'list': [], 'tuple': (), 'dict': {},
           'set': set(), 'frozenset': frozenset(), 'range': range(1), 'keys': {}.keys(),
           'values': {}.values(), 'items': {}.items(), 'generator': function(), 'iter': iter([]),
           'map': map(str, ()), 'enumerate': enumerate(()), 'function': function, 'type': int, 'None': None,
           'memoryview': memoryview(b''), 'deque': deque(), 'Counter': Counter(),
           'OrderedDict': OrderedDict(), 'defaultdict': defaultdict(), 'ChainMap': ChainMap(),
           'UserDict': UserDict(), 'UserList': UserList(), 'UserString': UserString(''), 'Plain': Plain(),
           'WithHash': WithHash(), 'slice': slice(1), 'float': 1.5, 'reversed': reversed([]), 'zip': zip()}
print(' '.join(names))
for name, value in samples.items():
    print(name, ''.join('01'[isinstance(value, getattr(abc, n))] for n in names))
print(sorted(abc.__all__))
print([c.__name__ for c in abc.MutableMapping.__mro__], [c.__name__ for c in abc.Sequence.__mro__],
      sorted(abc.MutableSequence.__abstractmethods__), sorted(abc.Set.__abstractmethods__),
      sorted(abc.Generator.__abstractmethods__), sorted(abc.Mapping.__abstractmethods__))
for name in ('Sized', 'Sequence', 'MutableMapping', 'Iterator', 'Hashable', 'Callable', 'Coroutine'):
    try:
        getattr(abc, name)()
    except TypeError as error:
        print(error)
