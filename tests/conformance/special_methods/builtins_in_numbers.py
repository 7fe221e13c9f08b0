# Builtins as special methods of numbers, through everything that takes numbers.
import math, operator, json, copy, heapq, bisect
def t(name, f):
    try: r = f(); print(name, type(r).__name__, r if not isinstance(r, (I, F, C)) else r.__class__.__mro__[1].__repr__(r))
    except Exception as e: print(name, type(e).__name__, e)
class I(int):
    __index__ = float.__int__
    __float__ = abs
    __int__ = str
    __complex__ = len
    __trunc__ = len
    __ceil__ = str
    __floor__ = repr
    __bool__ = int.__bool__
    __lshift__ = max
    __rlshift__ = min
    __iadd__ = "{}:{}".format
    __eq__ = "x".__eq__
    __hash__ = int.__hash__
class J(int):
    __index__ = int.__neg__
    __float__ = float
    __int__ = int.__neg__
    __bool__ = int.__neg__
    __hash__ = int.__neg__
    __eq__ = int.__add__
    __lt__ = int.__sub__
    __gt__ = int.__mul__
    __divmod__ = int.__add__
    __rdivmod__ = int.__sub__
    __rpow__ = int.__mul__
    __round__ = int.__neg__
    __abs__ = int.__bool__
    __str__ = int.__neg__
    __contains__ = int.__add__
    __getitem__ = int.__mul__
    __len__ = int.__abs__
    __iter__ = int.__repr__
    __call__ = int.__add__
class F(float):
    __float__ = float.__neg__
    __index__ = float.__int__
    __int__ = float.__repr__
    __trunc__ = float.__neg__
    __floor__ = float.__neg__
    __ceil__ = float.__repr__
    __bool__ = float.__neg__
    __lt__ = float.__add__
    __ge__ = float.__sub__
    __hash__ = float.__repr__
    __complex__ = float.__neg__
class C(complex):
    __complex__ = complex.__neg__
    __float__ = complex.__abs__
    __int__ = complex.__hash__
    __index__ = complex.__abs__
    __abs__ = complex.__neg__
    __eq__ = complex.__add__
    __bool__ = complex.__neg__
i, j, f, c = I(7), J(4), F(2.5), C(3+4j)
for x in (i, j, f, c):
    n = type(x).__name__
    for g in (int, float, complex, bool, hash, abs, round, math.trunc, math.floor, math.ceil, math.sqrt, operator.index, hex, range, chr, len, iter, str, repr, json.dumps, copy.copy, math.factorial, divmod, [1,2,3,4,5].__getitem__, "abc".__mul__, math.isnan, math.gcd, list, not_ := operator.not_):
        t(n + " " + g.__name__, lambda: g(x))
    for g in (operator.add, operator.mul, operator.lt, operator.gt, operator.eq, operator.ge, operator.ne, divmod, pow, max, min, operator.lshift, operator.contains, operator.getitem, lambda a, b: a in [b], lambda a, b: sorted([a, b]), lambda a, b: heapq.nsmallest(1, [a, b]), lambda a, b: bisect.bisect([b], a), lambda a, b: {a: 1}.get(b), lambda a, b: (a,) == (b,), lambda a, b: [a] < [b], lambda a, b: a(b), lambda a, b: "%d %f" % (a, b), lambda a, b: f"{a:.3f} {b}", lambda a, b: slice(a, b).indices(5), lambda a, b: sum([a, b]), lambda a, b: [0] * a, lambda a, b: math.hypot(a, b), lambda a, b: (a,).index(b), lambda a, b: [b].count(a)):
        for y in (2, 2.5, x):
            t(f"{n} {getattr(g, '__code__', g) and g.__name__} {y.__class__.__name__}", lambda: g(x, y))
            t(f"{n} r {g.__name__} {y.__class__.__name__}", lambda: g(y, x))
