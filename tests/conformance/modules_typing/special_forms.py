# typing: special forms, subscripts and their reprs.
import typing
from typing import Annotated, Any, Callable, ClassVar, Concatenate, Final, ForwardRef, Generic, Literal, LiteralString, Never, NoReturn, NotRequired, Optional, ParamSpec, Required, Self, Tuple, Type, TypeAlias, TypeGuard, TypeIs, TypeVar, TypeVarTuple, Union, Unpack
import collections.abc
def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__ + ':', error)

T, P, Ts = TypeVar('T'), ParamSpec('P'), TypeVarTuple('Ts')
forms = [Any, Union, Optional[int], Union[int, str], Union[int], Union[int, None], int | str,
         Optional[Union[int, str]], Literal[1, 'a', None], Literal['x'] | None, Tuple[int, ...], Tuple[()],
         tuple[int, str], Callable[[int], str], Callable[..., Any], Callable[P, int],
         Callable[Concatenate[int, P], str], ClassVar[int], Final[int], Annotated[int, 'meta', 5], Type[int],
         list[T], dict[str, T], typing.List[int], typing.Dict[str, int], typing.Set[int], typing.List,
         typing.Iterable[int], typing.Generator[int, None, str], Self, Never, NoReturn, LiteralString,
         TypeGuard[int], TypeIs[str], Required[int], NotRequired[str], Unpack[Ts], T, P, Ts, P.args,
         P.kwargs, tuple[*Ts], collections.abc.Callable[[int], str], type[int], ForwardRef('X'), list['Fwd'],
         Optional['Fwd'], Generic[T], typing.Deque[int], typing.Text, typing.AnyStr,
         Literal[Literal[1, 2], 3], Union[int, Union[str, int]], Annotated[Annotated[int, 1], 2]]
for form in forms:
    print(repr(form))
print(Union[int, str] == Union[str, int], Optional[int] == Union[int, None], int | None == Optional[int],
      Literal[1, 2] == Literal[2, 1], list[int] == list[int], list[int] == typing.List[int],
      hash(Union[int, str]) == hash(Union[str, int]), Literal[1] == Literal[True], type(Union[int, str]),
      type(int | str), Union[int, str].__args__, typing.get_args(dict[str, int]))
for action in (lambda: Optional[int, str], lambda: Union[()], lambda: Optional[5],
               lambda: ClassVar[int, str], lambda: Callable[int], lambda: Callable[[int], str, int],
               lambda: Literal[()], lambda: Annotated[int], lambda: Any(), lambda: Union(),
               lambda: isinstance(1, Any), lambda: isinstance([], list[int]),
               lambda: isinstance(1, Union[int, str]), lambda: issubclass(int, Union[int, str]),
               lambda: isinstance(1, Literal[1]), lambda: Generic[int], lambda: Generic[T, T],
               lambda: Never[int], lambda: Self[int],
               lambda: type('X', (Any,), {}).__mro__, lambda: type('X', (Union[int, str],), {}),
               lambda: list[int][str], lambda: list[T][int], lambda: dict[T, int][str], lambda: T[int],
               lambda: typing.nope, lambda: Concatenate[int], lambda: Unpack[int, str], lambda: Type[1],
               lambda: TypeVar('A', int), lambda: TypeVar(5), lambda: Final[1],
               lambda: typing.NewType('U', int)):
    show(action)
