from typing import *
T = TypeVar('T')
print(Any, Union[int, str], Optional[int], Union[int], Union[int, int], Union[int, None], Optional[Union[int, str]])
print(int | str, int | None, int | str | int, (int | str) == (str | int), type(int | str), (int | str).__args__, list[int] | None)
print(List[int], Dict[str, int], Tuple[int, ...], Callable[[int, str], bool], Callable[..., int], Type[int], Set[int], Iterable[int], Generator[int, None, str])
print(Literal[1, 'a', None], ClassVar[int], Final[int], Annotated[int, 'meta', 5], Annotated[int, 'm'].__metadata__, Literal[1, 2] == Literal[2, 1])
print(T, TypeVar('B', bound=int).__bound__, TypeVar('C', int, str).__constraints__, TypeVar('D', covariant=True), TypeVar('E', contravariant=True))
print(get_origin(list[int]), get_args(Dict[str, int]), get_origin(int), get_args(Callable[[int], str]), get_origin(int | str), get_args(Annotated[int, 1]))
print(Callable[[T], T][int], Dict[str, T][int], Union[T, str][int], Tuple[T, T][int], Optional[T][str])
def f(a: int, b: 'str' = 'x', *c: List[int], **d: Optional[int]) -> None: pass
print(get_type_hints(f), f.__annotations__)
class N(NamedTuple):
    x: int
    y: str = 'd'
n = N(1)
print(n, n.x, n._asdict(), n._replace(x=5), N._fields, N._field_defaults, n == (1, 'd'))
class TD(TypedDict, total=False):
    a: int
    b: Required[str]
print(TD(a=1, b='x'), TD.__required_keys__, TD.__optional_keys__, TD.__total__, type(TD()).__name__)
class P(Protocol):
    def m(self) -> int: ...
@runtime_checkable
class RP(Protocol):
    def m(self) -> int: ...
class Impl:
    def m(self): return 1
print(isinstance(Impl(), RP), isinstance(5, RP), issubclass(Impl, RP))
for t in ('isinstance(1, P)', 'P()', 'Any()', 'Union[1]', 'Optional[1, 2]', 'Union[()]', 'Callable[int]', 'List[int, str]', 'TypeVar("T", int)', 'TypeVar(5)', 'Literal()', 'isinstance(1, List[int])', 'ClassVar[ClassVar[int]]', 'Union[int, str]()', 'class X(Union): pass', 'cast(int)', 'int | 5', 'NewType("N", int)("x") + "y"'):
    try: print(t, eval(t) if 'class ' not in t else exec(t))
    except TypeError as e: print(t, '->', e)
print(cast(int, 'x'), NewType('U', int)(5), NewType('U', int), TYPE_CHECKING, no_type_check(f) is f, final(f) is f, overload(f).__name__)
@overload
def o(x: int): ...
def o(x): return x
print(o(1), len(get_overloads(o)), assert_type(1, str), reveal_type.__name__)
