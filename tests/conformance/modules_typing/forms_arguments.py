# typing: what each special form accepts, and how it shows.
import annotationlib
import typing
from typing import *

T, K, P, Ts = TypeVar('T'), TypeVar('K'), ParamSpec('P'), TypeVarTuple('Ts')


class TD(TypedDict):
    a: int


for code in '''
Union[1,2]
Union[int,ClassVar]
Optional[ClassVar[int]]
ClassVar[1]
ClassVar[ClassVar[int]]
ClassVar[Final[int]]
Final[ClassVar[int]]
Final[int,str]
ClassVar
ClassVar()
ClassVar[int]()
ClassVar[int][str]
Optional
Optional()
Optional[None]
Literal
Literal[1]()
Literal[1][2]
Literal[1, 1.0, True, 'a', b'a', None]
Literal[1, 1, True].__args__
Literal[[1]]
Literal[[1],[1]].__args__
Concatenate[int, ...]
Concatenate[int, P]
Concatenate[P]
Concatenate[()]
Concatenate[int, P].__parameters__
Concatenate[T, P][int, [str]]
Concatenate[int, P][Concatenate[str, ...]]
Callable[Concatenate[int, P], T][[str], int]
Callable[P, T][[int, str], bool]
Callable[P, T][..., bool]
Callable[P, T].__args__
Callable[P, T].__parameters__
Callable[[T, K], T][int, str]
Callable[[T], T][int, str]
Callable[[int], str].__args__
Callable[..., T][int]
Callable[[], int]
Callable[[int], None]
Callable['X', int]
Callable[[...], int]
Callable[int, str]
Callable[P]
Callable
Callable.__origin__
Callable[[int], str]()
Tuple[()]
Tuple[()].__args__
Tuple[int, ...]
Tuple[...]
'''.strip().split('\n'):
    try:
        print(code, '=>', repr(eval(code)))
    except Exception as error:
        print(code, '->', type(error).__name__, error)
