# typing.Generic and subscripted bases: rules, substitution, errors.
import collections.abc
import types
import typing
from typing import *

T, K, P, Ts = TypeVar('T'), TypeVar('K'), ParamSpec('P'), TypeVarTuple('Ts')
programs = [
    '''\
class A(Protocol):
  @property
  def x(self) -> int: ...
  @abc.abstractmethod
  def m(self): ...

''',
    '''\
class A(Generic[T]): pass
class B(A[int]): pass
r = B[str]
''',
    '''\
class A(Generic[T]): pass
A[ClassVar]
''',
    '''\
class A(Generic[T]): pass
A[()]
''',
    '''\
class A(Generic[T]): pass
A[int, str]
''',
    '''\
class A(Generic[T]): x = 5
r=A[int].x
A[int].y = 7
r=r,A.y, A[int] == A[int], hash(A[int])==hash(A[int])
''',
    '''\
class A(Generic[*Ts]): pass
r=A[int,str], A[()], A[*Ts], A[*tuple[int,...]], A[int, *Ts][str]
''',
    '''\
class A(Generic[T, *Ts]): pass
r=A[int,str], A[int]
A[()]
''',
    '''\
class A(Generic[T, P]): pass
r=A[int, [str]], A[int, ...]
A[int, str]
''',
    '''\
D = TypeVar("D", default=int)
class A(Generic[T, D]): pass
r=A[str], A[str, bool]
A[()]
''',
    '''\
D = TypeVar("D", default=int)
class A(Generic[D, T]): pass
''',
    'class A(Generic): pass',
    'class A(Generic[T], Generic[K]): pass',
    'class A(List[T], Generic[K]): pass',
    '''\
class A(List[T]): pass
r = A.__mro__, A.__orig_bases__, A[int], A([1])
''',
    '''\
class A(Dict[str, T], Generic[T]): pass
r = A.__mro__, A.__orig_bases__
''',
    'class A(List[int], Dict[str,int]): pass',
    '''\
class A(Callable[[int], str]): pass
r = A.__mro__
''',
    '''\
class A(Tuple[int]): pass
r = A.__mro__
''',
    '''\
class A(Tuple): pass
r = A.__mro__, A.__orig_bases__
''',
    'class A(ClassVar[int]): pass',
    'class A(ClassVar): pass',
    'class A(Optional[int]): pass',
    'class A(Union): pass',
    'class A(Literal[1]): pass',
    '''\
class A(Annotated[int, 1]): pass
r=A.__mro__, A.__orig_bases__
''',
    'class A(T): pass',
    'class A(Self): pass',
    'class A(NewType("Q", int)): pass',
    '''\
class A(Iterable[T]): 
 def __iter__(self): return iter(())
r=A.__mro__, A[int], list(A())
''',
    '''\
class A(NamedTuple): pass
r = A()
''',
    'r=get_args(Generic[T]), get_args(Concatenate[int, P]), get_args(Callable[P, int]), get_args(Callable[Concatenate[int, P], int]), get_args(Unpack[Ts]), get_args(Annotated), get_args(tuple[()]), get_args(Tuple[()]), get_args(Required[int])',
]
for program in programs:
    namespace = dict(globals())
    try:
        exec(program, namespace)
        print(repr(namespace.get('r')))
    except Exception as error:
        print(type(error).__name__, error)
