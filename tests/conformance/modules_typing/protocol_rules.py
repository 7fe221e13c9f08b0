# typing.Protocol: what may be derived, what is checked.
import collections.abc
import types
import typing
from typing import *

T, K, P, Ts = TypeVar('T'), TypeVar('K'), ParamSpec('P'), TypeVarTuple('Ts')
programs = [
    '''\
class A(Protocol):
  def f(self): ...
class B(A, Protocol):
  def g(self): ...
r = sorted(get_protocol_members(B)), B.__mro__, A.__subclasshook__, A.__class__
''',
    'class A(int, Protocol): pass',
    '''\
class A(Protocol, Generic[T]): pass
r=A.__mro__, A.__parameters__, A.__orig_bases__
''',
    '''\
class A(Generic[T], Protocol): pass
r=A.__mro__
''',
    'class A(Protocol[T], Generic[K]): pass',
    'class A(Protocol[T], Generic[T]): pass',
    '''\
class A(Protocol[T]): pass
r=A[int],A.__parameters__,A.__orig_bases__
''',
    'class A(Protocol[T], Protocol[K]): pass',
    '''\
class A(collections.abc.Iterable, Protocol): pass
r=A.__mro__
''',
    '''\
class A(collections.abc.Sized, Protocol[T]): pass
r=A.__mro__
''',
    '''\
class A(collections.abc.MutableMapping, Protocol): pass
r=A.__mro__
''',
    '''\
class A(Sized, Protocol): pass
r=A.__mro__
''',
    '''\
@runtime_checkable
class A: pass
''',
    '''\
@runtime_checkable
class A(Protocol):
  x: int
issubclass(int, A)
''',
    '''\
class A(Protocol):
  def f(self): ...
issubclass(int, A)
''',
    '''\
class A(Protocol):
  def f(self): ...
isinstance(5, A)
''',
    '''\
@runtime_checkable
class A(Protocol):
  def f(self): ...
issubclass(5, A)
''',
    '''\
@runtime_checkable
class A(Protocol):
  x: int
  def f(self): ...
class B: x = None
issubclass(B, A)

''',
    '''\
class A(Protocol):
  def __init__(self, x): self.x = x
class B(A): pass
r = B(5).x

''',
    '''\
class A(Protocol):
  def __init__(self, x): self.x = x
A(5)
''',
    'r = is_protocol(5), is_protocol(Protocol), is_protocol(SupportsInt)',
    'get_protocol_members(Protocol)',
    '''\
class A[T](Protocol):
  def f(self) -> T: ...
r = A[int], A.__mro__, A.__orig_bases__, A.__parameters__
''',
    'r=get_origin(Unpack[Ts]), get_origin(P.args), get_origin(Callable), get_origin(Annotated), get_origin(Generic), get_origin(Protocol[T]), get_origin(list), get_origin(List), get_origin(Required[int]), get_origin(Concatenate[int, P])',
]
for program in programs:
    namespace = dict(globals())
    try:
        exec(program, namespace)
        print(repr(namespace.get('r')))
    except Exception as error:
        print(type(error).__name__, error)
