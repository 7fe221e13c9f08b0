# Builtins as special methods of classes that derive from numbers and str: they are asked like functions.
class A(int):
    __add__ = max
    __radd__ = max
    __neg__ = str
    __index__ = float.__int__
    __eq__ = max
    __lt__ = max
    __bool__ = bool
    __float__ = int.__neg__
    __int__ = abs
    __hash__ = int.__neg__
    __abs__ = str
    __round__ = repr
    __repr__ = int.__neg__
    __sub__ = divmod
    __mul__ = int.__sub__
    __pow__ = int.__add__
    __and__ = int.__or__
    __format__ = "{}-{}".format
    __str__ = int.__hex__ if hasattr(int, '__hex__') else hex
a = A(5)
def t(f):
    try: r = f(); print(type(r).__name__, int.__repr__(r) if isinstance(r, int) else r)
    except Exception as e: print(type(e).__name__, e)
for f in (lambda: a + 3, lambda: 3 + a, lambda: -a, lambda: [1,2][a], lambda: a == 5, lambda: a < 3, lambda: bool(a), lambda: float(a), lambda: int(a), lambda: hash(a), lambda: abs(a), lambda: round(a), lambda: repr(a), lambda: a - 2, lambda: a * 2, lambda: a ** 2, lambda: a & 2, lambda: format(a, 'x'), lambda: f"{a:y}", lambda: str(a), lambda: a + a, lambda: a * a, lambda: sum([a, a]), lambda: max([a, 7]), lambda: sorted([a, A(3)]), lambda: {a: 1}[a], lambda: a in [5], lambda: 2 ** a, lambda: 2 - a, lambda: range(a), lambda: "x" * a, lambda: divmod(a, 2), lambda: pow(a, 2), lambda: pow(a, 2, 3), lambda: "%d" % a, lambda: "%s" % a, lambda: "%r" % a):
    t(f)
class F(float):
    __add__ = max
    __mul__ = float.__sub__
    __neg__ = str
    __eq__ = max
    __bool__ = bool
    __int__ = float.__trunc__
    __trunc__ = str
    __round__ = repr
    __repr__ = hex
    __float__ = float.__neg__
    __divmod__ = float.__add__
    __hash__ = float.__int__
f = F(2.5)
for g in (lambda: f + 3, lambda: 3 + f, lambda: f * 2, lambda: -f, lambda: f == 2, lambda: bool(f), lambda: int(f), lambda: round(f), lambda: repr(f), lambda: float(f), lambda: divmod(f, 2), lambda: hash(f), lambda: f * f, lambda: sum([f, f])):
    t(g)
class S(str):
    __add__ = max
    __mul__ = str.__contains__
    __mod__ = str.split
    __eq__ = max
    __len__ = hash
    __getitem__ = str.__mul__
    __contains__ = str.startswith
    __iter__ = reversed
    __hash__ = len
    __str__ = str.upper
    __repr__ = str.lower
    __format__ = str.center
s = S("abC")
for g in (lambda: s + "b", lambda: s * "b", lambda: s % "b", lambda: s == "b", lambda: s[2], lambda: "ab" in s, lambda: list(s), lambda: hash(s) , lambda: str(s), lambda: repr(s), lambda: f"{s}", lambda: f"{s!r}", lambda: len(s), lambda: "%s" % s, lambda: print(s), lambda: "".join([s, "x"]), lambda: {s: 1}):
    t(g)
