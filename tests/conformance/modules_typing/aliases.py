# typing: the old aliases of builtin and abstract types, and what they stand for.
import typing

names = ['List', 'Dict', 'Set', 'FrozenSet', 'Tuple', 'Type', 'Deque', 'DefaultDict', 'OrderedDict',
         'Counter', 'ChainMap', 'Awaitable', 'Coroutine', 'AsyncIterable', 'AsyncIterator', 'AsyncGenerator',
         'Iterable', 'Iterator', 'Generator', 'Reversible', 'Container', 'Collection', 'Callable',
         'AbstractSet', 'MutableSet', 'Mapping', 'MutableMapping', 'Sequence', 'MutableSequence', 'KeysView',
         'ItemsView', 'ValuesView', 'MappingView', 'ContextManager', 'AsyncContextManager', 'Hashable',
         'Sized', 'Pattern', 'Match']
for name in names:
    alias = getattr(typing, name)
    row = [repr(alias), getattr(alias, '__origin__', None), getattr(alias, '_name', None)]
    for arguments in (int, (int, str), (int, str, float), ()):
        try:
            row.append(repr(alias[arguments]))
        except TypeError as error:
            row.append(str(error))
    print(name, row)
print(isinstance([], typing.List), isinstance({}, typing.Mapping), issubclass(list, typing.Sequence),
      isinstance(5, typing.Hashable), typing.List is typing.List, typing.List[int] == typing.List[int],
      typing.List[int] == list[int], hash(typing.List[int]) == hash(typing.List[int]))
for action in (lambda: typing.List(), lambda: typing.List[int]([1]), lambda: typing.Dict(),
               lambda: isinstance([], typing.List[int]),
               lambda: type('L', (typing.List[int],), {}).__mro__[1], lambda: typing.Callable(),
               lambda: typing.Tuple[int, ...], lambda: typing.List[int][str], lambda: typing.IO[str],
               lambda: typing.TextIO.__mro__[1].__name__, lambda: typing.BinaryIO.__name__,
               lambda: type(typing.ParamSpec('P').args) is typing.ParamSpecArgs,
               lambda: type(typing.ParamSpec('P').kwargs) is typing.ParamSpecKwargs,
               lambda: typing.evaluate_forward_ref(typing.ForwardRef('int'))):
    try:
        print(action())
    except TypeError as error:
        print('TypeError', error)
