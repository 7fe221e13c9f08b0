# get_type_hints, get_origin, get_args, is_typeddict, overloads and friends.
import collections.abc
import typing
from typing import Annotated, Any, Callable, ClassVar, Final, Generic, Literal, NamedTuple, Optional, Protocol, TypedDict, TypeVar, Union, get_args, get_origin, get_overloads, get_type_hints, overload
def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__ + ':', error)

T = TypeVar('T')
for form in (int, list[int], dict[str, list[int]], Union[int, str], int | None, Optional[str], Literal[1, 2],
             Callable[[int, str], bool], Callable[..., int], Annotated[int, 'x'], ClassVar[int], Final[str],
             typing.List[int], typing.List, tuple[int, ...], Generic[T],
             collections.abc.Callable[[int], str], T, 'text', None, type[int], typing.Dict):
    print(form, get_origin(form), get_args(form))


class Base:
    a: int
    shared: 'ClassVar[int]' = 1


class Child(Base):
    b: 'list[Child]'
    c: Optional[str] = None
    d: Annotated[int, 'meta']


def function(x: int, y: 'str' = 'd', *args: float, key: 'Child' = None, **kw: Any) -> 'None':
    pass


print(get_type_hints(Child), get_type_hints(Child, include_extras=True)['d'], get_type_hints(function),
      get_type_hints(Base))
show(get_type_hints, 5)
show(get_type_hints, lambda: 0)


def broken(x: 'Undefined'):
    pass


show(get_type_hints, broken)
print(get_type_hints(broken, localns={'Undefined': int}))


@overload
def over(x: int) -> int: ...
@overload
def over(x: str) -> str: ...
def over(x):
    return x


print(len(get_overloads(over)), over(5), [f.__annotations__ for f in get_overloads(over)])
typing.clear_overloads()
print(get_overloads(over))
show(lambda: overload(over)(1))
print(typing.cast(int, 'not checked'), typing.cast('str', 5), typing.assert_type(5, str),
      typing.no_type_check(function) is function, get_type_hints(function), typing.TYPE_CHECKING)
show(typing.assert_never, 5)
UserId = typing.NewType('UserId', int)
print(UserId(5), UserId, UserId.__name__, UserId.__supertype__, type(UserId(5)), UserId | None)
show(lambda: type('X', (UserId,), {}))


class Proto(Protocol):
    value: int

    def method(self) -> int: ...


class TD(TypedDict):
    x: int


print(typing.is_typeddict(TD), typing.is_typeddict(dict), typing.is_protocol(Proto), typing.is_protocol(int),
      typing.get_protocol_members(Proto) == {'value', 'method'})
show(typing.get_protocol_members, int)


@typing.final
class Final_:
    @typing.final
    def m(self): pass

    @typing.override
    def o(self): pass


print(Final_.__final__, Final_.m.__final__, Final_.o.__override__,
      typing.get_origin(typing.Annotated[list[int], 1]), Annotated[int, 1].__metadata__,
      Annotated[list[T], 1][int], Annotated[int, [1]].__origin__)


@typing.runtime_checkable
class HasLen(Protocol):
    def __len__(self) -> int: ...


@typing.dataclass_transform()
def transform(cls):
    return cls


print(isinstance([], HasLen), isinstance(5, HasLen), issubclass(list, HasLen),
      transform.__dataclass_transform__['eq_default'])
for name in ('SupportsInt', 'SupportsFloat', 'SupportsAbs', 'SupportsIndex', 'SupportsRound',
             'SupportsBytes', 'SupportsComplex', 'Hashable', 'Sized', 'Iterable'):
    print(name, isinstance(5, getattr(typing, name)), isinstance('a', getattr(typing, name)), end='; ')
print()
print(len(typing.__all__) > 90, 'Protocol' in typing.__all__, typing.Sequence.__origin__,
      typing.Callable.__origin__)
