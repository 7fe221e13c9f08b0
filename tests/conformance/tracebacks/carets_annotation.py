from __future__ import annotations
x: undefined = 5
def f(a: undefined) -> undefined: return a.nothing
f(1)
