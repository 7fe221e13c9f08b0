# Generic classes, type parameters, TypeVar options, Protocol checks, TypeAliasType.
from typing import Any, Generic, NoDefault, ParamSpec, Protocol, TypeAliasType, TypeVar, TypeVarTuple, runtime_checkable
def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__ + ':', error)

T = TypeVar('T')
K = TypeVar('K', bound=int)
V = TypeVar('V', str, bytes)
C = TypeVar('C', covariant=True)
N = TypeVar('N', contravariant=True)
D = TypeVar('D', default=int)
I = TypeVar('I', infer_variance=True)
for v in (T, K, V, C, N, D, I):
    print(v, v.__name__, v.__bound__, v.__constraints__, v.__covariant__, v.__contravariant__, v.__infer_variance__, v.__default__, v.has_default(), v.__module__)
P, Ts = ParamSpec('P'), TypeVarTuple('Ts')
print(P, P.__name__, P.args, P.kwargs, P.args.__origin__ is P, Ts, [x for x in Ts], Ts.has_default(), P.__default__, NoDefault)


class Stack(Generic[T]):
    def __init__(self):
        self.items = []

    def push(self, item: T) -> 'Stack[T]':
        self.items.append(item)
        return self


class Pair(Generic[T, K]):
    pass


class Child(Stack[int]):
    pass


class Both(Stack[T], Pair[T, int]):
    pass


s = Stack[int]()
print(s.push(1).items, s.__orig_class__, Stack[int], Stack[int].__origin__, Stack[int].__args__, Stack.__parameters__, Pair.__parameters__, Pair[str, int], Pair[T, int][str], Child.__orig_bases__, Both.__parameters__, Both[str].__args__, Stack[int] == Stack[int], Stack[int] == Stack[str], isinstance(s, Stack), Child.__mro__[1:3], Stack[Stack[int]], Stack['Fwd'])
show(lambda: Stack[int, str])
show(lambda: Pair[int])
show(lambda: isinstance(s, Stack[int]))
show(lambda: Stack[int][str])
show(lambda: TypeVar('X', int, str, bound=int))
show(lambda: TypeVar('X', covariant=True, contravariant=True))
show(lambda: TypeVar())
show(lambda: type('X', (Generic,), {}))
show(lambda: T())


class New[A, *B, **Q]:
    def method[M](self, m: M) -> A:
        return m


def generic[X: int, Y: (str, bytes) = str](x: X, y: Y) -> X:
    return x


type Alias = int | str
type Rec[Z] = list[Rec[Z]] | Z
print(New.__type_params__, New[int, str, [bool]], New.method.__type_params__, generic.__type_params__, generic.__type_params__[0].__bound__, generic.__type_params__[1].__constraints__, generic.__type_params__[1].__default__, New.__parameters__, New.__orig_bases__)
print(Alias, Alias.__name__, Alias.__value__, type(Alias), Rec.__type_params__, Rec[int], Rec[int].__value__, Rec.__value__, Alias | None, TypeAliasType('Manual', list[T], type_params=(T,)), Alias.__module__)
show(lambda: Alias())
show(lambda: isinstance(1, Alias))
show(lambda: Alias[int])
show(lambda: setattr(Alias, '__value__', 5))


class Drawable(Protocol):
    def draw(self) -> str: ...


@runtime_checkable
class Sized2(Protocol):
    size: int

    def area(self) -> int: ...


class Shape:
    size = 1

    def area(self):
        return 5


class Explicit(Sized2):
    pass


class NotShape:
    size = 1


print(isinstance(Shape(), Sized2), isinstance(NotShape(), Sized2), isinstance(Explicit(), Sized2), Sized2._is_protocol, getattr(Explicit, '_is_protocol'))
show(lambda: isinstance(Shape(), Drawable))
show(lambda: issubclass(Shape, Sized2))
show(lambda: Drawable())
show(lambda: type('Bad', (Protocol, int), {}))
print(Explicit().area(), Explicit.__mro__)


class GenericProto(Protocol[T]):
    def get(self) -> T: ...


print(GenericProto[int], GenericProto.__parameters__)
