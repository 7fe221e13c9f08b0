# What dataclass, field and make_dataclass refuse.
from dataclasses import *
import dataclasses, typing, copy
from typing import ClassVar, Any
def show(f, *a, **k):
    try: print(f(*a, **k))
    except Exception as e: print(type(e).__name__, e)
for text in ('''@dataclass
class A:
  x: int = 1
  y: int''', '''@dataclass
class A:
  x: list = []''', '''@dataclass
class A:
  x = field()''', '''@dataclass(order=True, eq=False)
class A: pass''', '''@dataclass(order=True)
class A:
  def __lt__(self, o): pass''', '''@dataclass(unsafe_hash=True)
class A:
  def __hash__(self): pass''', '''@dataclass(frozen=True)
class A:
  def __setattr__(self, n, v): pass''', '''@dataclass(frozen=True)
class A: pass
@dataclass
class B(A): pass''', '''@dataclass
class A: pass
@dataclass(frozen=True)
class B(A): pass''', '''@dataclass(weakref_slot=True)
class A: pass''', '''@dataclass(slots=True)
class A:
  __slots__ = ('x',)''', '''@dataclass
class A:
  x: KW_ONLY
  y: KW_ONLY''', '''@dataclass
class A:
  x: ClassVar[int] = field(default_factory=int)''', '''@dataclass
class A:
  x: InitVar[int] = field(default_factory=int)''', '''@dataclass
class A:
  x: int = field(default=1, default_factory=int)''', '''@dataclass
class A:
  x: ClassVar[int] = field(kw_only=True)''', 'field(1)', 'dataclass(5)(3)', 'fields(5)', 'fields(int)', 'dataclass(bad=1)', 'make_dataclass("A", ["x", ("y", int), ("z", int, 5)], bases=(int,), namespace={"f": lambda s: 1})(1, 2)', 'make_dataclass("A", ["x"], decorator=lambda c, **k: (c, sorted(k)))', 'InitVar[int]', 'InitVar(5)', 'InitVar[typing.List[int]]'):
    try: r = exec(text) if '\n' in text else print(eval(text))
    except Exception as e: print(type(e).__name__, e)
    else: print('ok')
