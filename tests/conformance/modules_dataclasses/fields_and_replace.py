# Fields: recursive repr, order, frozen, InitVar, KW_ONLY, replace.
from dataclasses import *
import dataclasses, typing, copy
from typing import ClassVar, Any
def show(f, *a, **k):
    try: print(f(*a, **k))
    except Exception as e: print(type(e).__name__, e)
@dataclass
class Node:
    v: int
    next: 'Node' = None
    kids: list[Later] = field(default_factory=list, repr=False)
n = Node(1); n.next = n
print(n, Node.__doc__, Node.__match_args__, Node.__eq__.__qualname__, Node.__init__.__qualname__, Node.__repr__.__qualname__, Node.__hash__)
print([ (f.name, f.type) for f in fields(Node)][:2], fields(Node)[2].type)
@dataclass(order=True, frozen=True)
class P:
    x: int = 1
    y: int = field(default=2, compare=False, doc='the y')
    z: ClassVar[int] = 5
    w: InitVar[int] = 9
    def __post_init__(self, w): object.__setattr__(self, 'got', w)
p = P(3, w=4)
print(p, p.got, P.z, hash(p) == hash((3,)), p < P(4), p == P(3, 9), P.__dataclass_params__, fields(P)[1].doc)
show(setattr, p, 'x', 5); show(delattr, p, 'x'); show(setattr, p, 'new', 5)
show(replace, p, x=7); show(replace, p, x=7, w=1); show(copy.replace, p, x=8, w=2); show(replace, p, z=7)
show(lambda: p < 5)
@dataclass
class K:
    a: int
    _: KW_ONLY
    b: int = 2
    c: list = field(default_factory=list, kw_only=True)
    d: int = field(default=5, kw_only=False)
show(K, 1); show(K, 1, 2); show(K, 1, 2, 3); show(K); print(K.__doc__, K.__match_args__)
