# A small runtime type checker and dependency container over typing.
import collections.abc
import types
import typing
from typing import Annotated, Any, Callable, Literal, NamedTuple, Optional, Protocol, TypedDict, Union, get_args, get_origin, get_type_hints, runtime_checkable


def matches(value, hint):
    origin, args = get_origin(hint), get_args(hint)
    if hint is Any:
        return True
    if hint is None or hint is type(None):
        return value is None
    if origin is Annotated:
        return matches(value, args[0]) and all(check(value) for check in args[1:] if callable(check))
    if origin in (Union, types.UnionType):
        return any(matches(value, a) for a in args)
    if origin is Literal:
        return any(value == a and type(value) is type(a) for a in args)
    if origin is tuple:
        if len(args) == 2 and args[1] is ...:
            return isinstance(value, tuple) and all(matches(v, args[0]) for v in value)
        return isinstance(value, tuple) and len(value) == len(args) and all(map(matches, value, args))
    if origin in (list, set, frozenset, collections.abc.Sequence, collections.abc.Iterable):
        return isinstance(value, origin) and all(matches(v, args[0]) for v in value)
    if origin in (dict, collections.abc.Mapping):
        return isinstance(value, origin) and all(matches(k, args[0]) and matches(v, args[1]) for k,
                                                 v in value.items())
    if origin is collections.abc.Callable:
        return callable(value)
    if origin is type:
        return isinstance(value, type) and issubclass(value, args[0])
    if typing.is_typeddict(hint):
        return isinstance(value,
                          dict) and hint.__required_keys__ <= value.keys() and all(matches(value[k],
                                                                                           h) for k,
                                                                                   h in get_type_hints(hint).items() if k in value)
    return isinstance(value, hint)


class Movie(TypedDict, total=False):
    title: typing.Required[str]
    year: int


@runtime_checkable
class Closeable(Protocol):
    def close(self): ...


class File:
    def close(self):
        pass


cases = [(5, int), (5, str), (None, Optional[int]), ('a', int | str), ([1, 'a'], list[int | str]),
         ([1, None], list[int]), ({'a': [1]}, dict[str, list[int]]), ((1, 'a'), tuple[int, str]),
         ((1, 2, 3), tuple[int, ...]), ((), tuple[()]), ('r', Literal['r', 'w']), (1, Literal[True]),
         (len, Callable[[Any], int]), (bool, type[int]), ({'title': 'x'}, Movie),
         ({'title': 'x', 'year': 'y'}, Movie), ({'year': 1}, Movie), (File(), Closeable), (5, Closeable),
         (5, Annotated[int, lambda v: v > 3]), (1, Annotated[int, 'doc', lambda v: v > 3]),
         ({1, 2}, set[int]), ('abc', collections.abc.Sequence[str]), (5, Any), (None, None), (True, int)]
print([matches(value, hint) for value, hint in cases])


def checked(function):
    hints = get_type_hints(function, include_extras=True)

    def wrapper(*args, **kwargs):
        bound = dict(zip(function.__code__.co_varnames, args)) | kwargs
        for name, value in bound.items():
            if name in hints and not matches(value, hints[name]):
                raise TypeError(f'{name} should be {hints[name]}, not {value!r}')
        result = function(*args, **kwargs)
        if not matches(result, hints.get('return', Any)):
            raise TypeError(f'returned {result!r}')
        return result
    return wrapper


@checked
def repeat(text: str, times: int = 1, *, sep: Literal[',', '-'] = ',') -> 'str':
    return sep.join([text] * times) if times else None


for args, kwargs in ((('a', 2), {}), (('a', '2'), {}), (('a',), {'sep': '+'}), (('a', 0), {}),
                     (('a',), {'sep': '-', 'times': 3})):
    try:
        print(repeat(*args, **kwargs))
    except TypeError as error:
        print(error)


class Container:
    def __init__(self):
        self.factories, self.made = {}, []

    def register(self, cls):
        self.factories[cls] = cls
        return cls

    def get(self, cls):
        hints = get_type_hints(cls.__init__) if '__init__' in cls.__dict__ else {}
        self.made.append(cls.__name__)
        return self.factories[cls](**{name: self.get(hint) for name,
                                      hint in hints.items() if name != 'return'})


container = Container()


@container.register
class Database:
    pass


@container.register
class Service:
    def __init__(self, db: Database):
        self.db = db


@container.register
class App:
    def __init__(self, service: Service, db: 'Database') -> None:
        self.service, self.db = service, db


app = container.get(App)
print(type(app.service.db).__name__, container.made, app.db is app.service.db)
