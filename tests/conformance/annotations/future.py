from __future__ import annotations
x: int = 5
y: undefined + nonsense
def f(a: int, b: list[ str ] = [], *c: 'quoted', d: lambda q : q+1, **e: x if y else z) -> {1: 2}: pass
class A:
    a: A | None
    b: 'str'
    c: (yield_)
    d: f"{x}" 'y'
    e: -1 ** 2
    f: a.b[c:d, ..., *e]
    g: [x for x in y if z]
    h: not a and b or c
    i: 1_000 + 0x10 + 1e3
    j: f(*a, k=1, **b)
    k: (1,)
    l: {**a, 'b': 1}
    m: a < b <= c != d
print(__annotations__)
for k, v in f.__annotations__.items(): print(k, repr(v))
for k, v in A.__annotations__.items(): print(k, repr(v))
import typing
def g(p: int, q: typing.List[A]) -> None: pass
print(typing.get_type_hints(g))
print(g.__annotations__, type(f.__annotations__['a']).__name__)
