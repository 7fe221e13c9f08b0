# typing: what each special form accepts, and how it shows.
import annotationlib
import typing
from typing import *

T, K, P, Ts = TypeVar('T'), TypeVar('K'), ParamSpec('P'), TypeVarTuple('Ts')


class TD(TypedDict):
    a: int


for code in '''
Tuple[T, ...][int]
Tuple[Unpack[Ts]]
Tuple[int, Unpack[Ts]][str, float]
Tuple[*Ts, int][()]
Unpack[Ts]
Unpack[tuple[int, str]]
Unpack[Tuple[int, ...]]
Unpack[int]
Unpack[TD]
Unpack
Annotated[int, 1]
Annotated[int, 1]()
Annotated[int, 1].__origin__
Annotated[int, 1].__args__
Annotated[int, 1].__metadata__
Annotated[T, 1][int]
Annotated['X', 1]
Annotated[ClassVar[int], 1]
Annotated[Final, 1]
Annotated[*Ts, 1]
Annotated[int]
Annotated[()]
Annotated[int, 1] == Annotated[int, 1]
Annotated[int, 1].real
Annotated[int, 1] | None
Required[int]
Required[Required[int]]
NotRequired[int, str]
ReadOnly[int]
Self
Self[int]
Self()
Never[int]
NoReturn
LiteralString[int]
Any
Any[int]
Any()
issubclass(int, Any)
isinstance(1, ClassVar)
issubclass(int, Literal)
isinstance(1, Literal[1])
issubclass(int, List[int])
Generic[int]
Generic[T, T]
Generic[()]
Generic[P]
Generic[*Ts]
Generic[*Ts, *Ts]
Protocol[int]
Protocol[T]
'''.strip().split('\n'):
    try:
        print(code, '=>', repr(eval(code)))
    except Exception as error:
        print(code, '->', type(error).__name__, error)
