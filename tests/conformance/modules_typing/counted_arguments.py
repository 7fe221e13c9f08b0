# How many arguments aliases take, and what a parameter specification can stand for.
import collections.abc
import typing
from typing import (Annotated, Callable, ClassVar, Concatenate, Dict, Final, ForwardRef, Generic, List, Literal, NamedTuple, NotRequired, ParamSpec,
                    Protocol, ReadOnly, Required, TypeAliasType, TypedDict, TypeVar, TypeVarTuple, evaluate_forward_ref, get_type_hints,
                    runtime_checkable)
import warnings

warnings.simplefilter('always')
T, U, V = TypeVar('T'), TypeVar('U'), TypeVar('V')
P, P2, Ts = ParamSpec('P'), ParamSpec('P2'), TypeVarTuple('Ts')
D, Q = TypeVar('D', default=int), ParamSpec('Q', default=[int])


class Three(Generic[T, U, V]):
    pass


class Spec(Generic[P]):
    pass


class SpecDefault(Generic[Q]):
    pass


class Mixed(Generic[T, P]):
    pass


class TwoSpecs(Generic[P, P2]):
    pass


class Defaulted(Generic[T, U, D]):
    pass


class Variadic(Generic[T, *Ts, U]):
    pass


def show(text):
    try:
        print(text, '->', eval(text))
    except Exception as error:
        print(text, '->', type(error).__name__, error)


for text in '''Three[()] Three[int] Three[int,str] Three[int,int,int,int] Spec[()] Spec[int] Spec[int,str] Spec[[int],[str]] Spec[None] Spec[...]
SpecDefault[()] SpecDefault[int] Mixed[()] Mixed[int] Mixed[int,str] Mixed[int,[str],int] Mixed[int,...] TwoSpecs[[int]] TwoSpecs[[int],[str]]
Defaulted[()] Defaulted[int] Defaulted[int,str] Defaulted[int,int,int,int] Variadic[()] Variadic[int] Variadic[int,str] Variadic[int,str,int]
Dict[T,U][()] dict[T,U][int] (T|U)[()] Callable[[T,U],V][int] Callable[P,T][()] Callable[P,T][int,str] Callable[P,T][[int],str] Callable[P,int][()]
Callable[P,int][int,str] Callable[Concatenate[int,P],T][str,int] List[Callable[P,T]][int,str] list[collections.abc.Callable[P,T]][int,str]
collections.abc.Callable[P,T][[int]] collections.abc.Callable[P,T][()] collections.abc.Callable[Concatenate[int,P],T][str,int]
Generic[Ts] Generic[*Ts] Generic[T,Ts] Protocol[Ts]
Required[Final[int]] Required[ClassVar[int]] NotRequired[Final] ReadOnly[ClassVar[int]] Required['int'] Required[Annotated[int,3]]
Literal[int] Literal[...] Literal[len] Literal['x',b'y',None,True,1] Literal[list[int]]
TypeAliasType('X',int,type_params=(3,)) TypeAliasType('X',int,type_params=(D,T)) TypeAliasType('X',int,type_params=(T,D))
type(typing.NoDefault)() type(typing.NoDefault)(3) typing.NoDefault.__reduce__() runtime_checkable(3) runtime_checkable(int)
Three[int,int,int].__doc__ List.__doc__ typing.Deque.__doc__ typing.Iterable.__doc__ List[int].__doc__'''.split():
    show(text)


def function(a: 'Final[int]', b: 'ClassVar[int]', c: '()', d: '(int,)', e: 'Generic', f: 'None', g: '(None)', h: List['None']):
    pass


print(get_type_hints(function))
print(evaluate_forward_ref(ForwardRef('None')), evaluate_forward_ref(ForwardRef('"int"')), evaluate_forward_ref(ForwardRef('Final[int]'), globals=globals()))
with warnings.catch_warnings(record=True) as caught:
    NamedTuple('Empty', None)
    TypedDict('Hollow', None)
    TypedDict('Void')
for each in caught:
    print(each.message)
