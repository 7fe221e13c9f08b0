# typing: the small functions, NewType, get_origin and get_args of rare forms.
import collections.abc
import types
import typing
from typing import *

T, K, P, Ts = TypeVar('T'), TypeVar('K'), ParamSpec('P'), TypeVarTuple('Ts')
programs = [
    'r = get_protocol_members(SupportsInt)',
    'get_protocol_members(5)',
    'r=types.get_original_bases(type("X",(),{}))',
    'r=TypeVar("T", "X", int).__constraints__',
    'r=TypeVar("T", default=None).__default__, TypeVar("T", default="X").__default__',
    'T.x = 5',
    'r = T.__reduce__()',
    'r=T<K',
    'r=typing.Union.__module__, typing.Union.__origin__, (int|str).__origin__, (int|str).__module__',
    'list[T][int, str]',
    'list[T][()]',
    'dict[T, K][int]',
    'r=tuple[T, ...][int], tuple[*Ts][int, str], tuple[*Ts]',
    '''\
def f(x: int) -> str: ...
r=get_overloads(f)
''',
    '''\
@no_type_check
class A:
 def f(self): pass
 x: 5
r=A.__no_type_check__, A.f.__no_type_check__, get_type_hints(A)
''',
    'r=dataclass_transform(kw_only_default=True, foo=3)(lambda: 1).__dataclass_transform__',
    'r=[n for n in typing.__all__ if not hasattr(typing, n)]',
    'r=cast(int, "x"), cast("X", 5)',
    'r=assert_type(1, 2)',
    'assert_never("x"*200)',
    'r=is_typeddict(5)',
    'r=typing.get_type_hints(typing)',
    'r=NewType("X", int).__module__, NewType("a.b", int).__name__, NewType("a.b", int).__qualname__',
    'NewType("X")',
    'r=NewType("X", int)|str, str|NewType("X", int)',
    'r=NewType("X", int).__reduce__()',
]
for program in programs:
    namespace = dict(globals())
    try:
        exec(program, namespace)
        print(repr(namespace.get('r')))
    except Exception as error:
        print(type(error).__name__, error)
