# typing: aliases of classes as objects: attributes, types, substitution, unions.
import annotationlib
import typing
from typing import *

T, K, P, Ts = TypeVar('T'), TypeVar('K'), ParamSpec('P'), TypeVarTuple('Ts')


class TD(TypedDict):
    a: int


for code in '''
List['1 +']
List['X'].__args__
List[ClassVar[int]]
List[ClassVar]
List[Generic]
List[Protocol]
List[Generic[T]]
List[Final[int]]
List[1]
List[(1,2)]
List[None]
List[...]
hash(Annotated[int, 1]) == hash(Annotated[int, 1])
TypeGuard[int]
TypeGuard[int, str]
TypeIs['X']
TypeAlias
TypeAlias[int]
type(Any)
List.__mro_entries__
List._name
List.__name__
List.__qualname__
List.__module__
List.__parameters__
List.append
List[int].append
List[int].__name__
List[int].__origin__
List[T].__parameters__
List[int]._name
List[int]._inst
List[int].foo
List.foo
List[T][int]
Dict[T, K][int, str]
Dict[T, K][int]
Dict[T, T][int]
Dict[str, List[T]][int]
List[int] | None
List | None
None | List[int]
'X' | List[int]
List[int] | 'X'
type(List)
type(List[int])
type(Tuple)
type(Callable)
type(Callable[[int], str])
type(Literal)
type(Literal[1])
type(Annotated)
type(Annotated[int, 1])
type(Concatenate[int, P])
type(Unpack[Ts])
type(Generic[T])
type(Tuple[int])
type(TypeGuard[int])
type(typing.ByteString)
typing.ByteString
Type[int]()
Type
Type[Any]
Hashable
Hashable[int]
typing.TextIO
typing.Text
typing.Pattern[str]
typing.Match
typing.AnyStr
typing.NoDefault
typing.nope
'''.strip().split('\n'):
    try:
        print(code, '=>', repr(eval(code)))
    except Exception as error:
        print(code, '->', type(error).__name__, error)
