# coverage of the grammar: parse-only
import a.b.c as d, e
from . import x
from .. import (x, y as z,)
from ...a.b import *
from .... import q
from a . b import c
x: int
x: int = 5
(x): int = yield_ if 1 else 2
a.b: int = 3
a[1]: int
x = y = z = 1, 2
x = *a, *b
*a, b = c
(a, [b, *c]), d = e
[] = ()
x += 1; y -= 2; z *= 3; w @= 4; a /= 5; b %= 6; c **= 7; d <<= 8; e >>= 9; f |= 1; g ^= 2; h &= 3; i //= 4
x += yield_
del a, b.c, d[1], (e, [f, (g)]), (h,), ()
del (a)
del (a, b), c,
assert a
assert a, b
global_ = 3
def f():
    global g, h
    nonlocal_ = 5
    return
def f(): return *a, b
def g():
    nonlocal x, y
    yield
    yield 1, *b
    yield from x
    x = yield
    x = yield y
    x += yield z
    return (yield)
    await x
    await x ** 2
    -await x
    a = await b.c(d)[e]
raise
raise x
raise x from y
a if b else c if d else e
(a if b else c) if (d) else e
lambda: 0
lambda x: x
lambda x, /, y, *, z=3, **k: (x, y)
lambda *a, b: a
lambda *, a=1: a
lambda x=1, /, y=2, *args, z, w=4, **k: lambda: 3
def f(a, b: int = 3, /, c: str = 'x', *args: int, d, e: int = 4, **kw: dict) -> int: ...
def f(*args: *Ts): pass
def f(*, a): pass
def f(a, /): pass
def f(a, /, *, b): pass
def f(a=1, /, b=2, *, c): pass
def f[T, *Ts, **P](a: T) -> T: pass
def f[T: int = str, *Ts = *tuple[int], **P = [int]](): pass
def f[T: (int, str)](): pass
class C: pass
class C(): pass
class C(A, B, metaclass=M, *args, **kw): x = 1
class C[T](Generic[T]): pass
type X = int
type X[T, *Ts, **P] = dict[T, P]
type = 3
type(x)
type[x]
type
type.x = 5
match = 1
match(x)
match[x] = 3
match.x
match, case = 1, 2
case = 5
_ = 3
match x:
    case 1: pass
match x, y:
    case 1, 2: pass
    case (1, 2, *rest): pass
    case [1, 2, *_]: pass
    case []: pass
    case (): pass
    case (a): pass
    case (a,): pass
    case a, *b,: pass
    case *a,: pass
match (x):
    case -1: pass
    case 1 + 2j: pass
    case -1 - 2j: pass
    case -1.5: pass
    case "a" "b": pass
    case b"x": pass
    case f"x": pass
    case None | True | False: pass
    case a.b.c: pass
    case {}: pass
    case {"a": 1, b.c: x, **rest}: pass
    case {**rest,}: pass
    case {1: _, -1: y,}: pass
    case {None: x}: pass
    case C(): pass
    case C(1, 2, x=3, y=C.D(z)): pass
    case C(1,): pass
    case C(x=1,): pass
    case a.b(x): pass
    case (1 | 2) as x: pass
    case [1 as y, 2] as z: pass
    case x if x > 5: pass
    case x if (y := 5): pass
    case _: pass
match *a, b:
    case _:
        match x:
            case 1: pass
match -x:
    case 1: pass
match not x:
    case 1: pass
match [a, b]:
    case 1: pass
match {}:
    case 1: pass
match lambda: 0:
    case 1: pass
match x := 3:
    case 1: pass
match (
  a):
    case(1): pass
    case[1]: pass
    case{1: 2}: pass
    case-1: pass
match "a":
    case 1: pass
match ...:
    case 1: pass
match await_:
    case 1: pass
match -1
match * 5
match [1:2, 3]
match (a, b)
match not in x
match in x
match is y
print(match if match else case)
if a: pass
elif b: pass
else: pass
if a:
    pass
elif b:
    pass
elif c:
    x = 1; y = 2;
else:
    z
while a: b; c
while (x := f()): pass
else: pass
for x in y: pass
for x, in y: pass
for x, *y in z, w: pass
else: pass
for (x, y), z.a, w[1] in *a, b: pass
for x in a if b else c: pass
for [a, b] in c: pass
for x.y in z: pass
for (x) in y: pass
async def f():
    async for x in y: pass
    else: pass
    async with a as b, c: pass
    async with (a as b, c): pass
    [x async for x in y]
    {x: y async for x in y if await z}
    (await x)
    return [await x for x in y]
    async def g(): pass
    await x.y
with a: pass
with a as b: pass
with a as b, c as d: pass
with (a as b, c as d): pass
with (a as b, c as d,): pass
with (a, b): pass
with (a, b) as c: pass
with (a): pass
with (a) as b: pass
with (a), (b): pass
with (a) as b, c: pass
with (a, b).c as d: pass
with (a)[0], b: pass
with (yield_): pass
with (a for a in b): pass
with (a := b): pass
with (a := b, c): pass
with (a := b) as c: pass
with a as (b, c): pass
with a as [b, c], d as e.f, g as h[0]: pass
with a, b as c: pass
with (a as b): pass
with (*a, b): pass
with (lambda: 0): pass
with (a if b else c as d): pass
with () as a: pass
with (): pass
with (a.b(c)) as d, (e): pass
with a() as b: pass
try: pass
except: pass
try: pass
except A: pass
except (A, B) as e: pass
except A, B: pass
except A, B,: pass
except: pass
else: pass
finally: pass
try: pass
finally: pass
try: pass
except* A: pass
except* A, B: pass
except* (A, B) as e: pass
try:
    x
except A as e: y
else:
    z
finally:
    w
@a
def f(): pass
@a.b.c(d)
@e[0]
@lambda f: f
@x if y else z
@(yield_)
@a := b
class C: pass
@a
async def f(): pass
a or b and not c
not a == b
not not a
a < b < c == d != e is f is not g in h not in i
a | b ^ c & d << e >> f + g - h * i / j // k % l @ m
-a ** -b ** c
- - + ~a
a ** b ** c
2 ** -1
-2 ** 2
(-2) ** 2
a - b - c
a.b.c(d)(e)[f].g
a[b, c]
a[b:c]
a[:]
a[::]
a[b:]
a[:b]
a[::c]
a[b:c:d]
a[b:c, d]
a[b, c:d:e, ...]
a[b,]
a[*b]
a[*b, c]
a[b := c]
a[b := c, d]
a[*b,]
a[lambda: 0]
a[b if c else d:e]
f(a, *b, c=d, **e)
f(a for a in b)
f(a, (b for b in c))
f(*a, b, *c, d=e, *f, **g, h=i)
f(a := b)
f(a := b, c)
f(a,)
f(**a,)
f(*a if b else c)
f(*a or b, **c or d)
f(print=1, match=2)
(a, b)
(a,)
()
(a)
((a))
(a, *b)
(*a,)
(a := b)
(a := b, c)
[a, *b, c := d]
[a for b in c if d if e for f in g]
[a for b, c in d]
[a for b, in d]
[a for (b, c), *d in e]
[lambda: x for x in y]
[a if b else c for d in e]
[(a, b) for c in d if e or f]
[a := b for c in d]
{a}
{a, b, *c}
{*a}
{}
{a: b}
{a: b, **c, d: e,}
{**a}
{a: b for a, b in c}
{a for a in b}
{a := b}
{a := b, c}
{a: lambda: 0}
{(a := b): c}
{a if b else c: d if e else f}
(yield_)
def g():
    (yield)
    (yield x)
    (yield from x)
    [(yield)]
    x = (yield) + 1
    f((yield))
    f"{yield x}"
'a' "b" '''c
d''' r'\n' u'x' "\
"
u'a' 'b'
b'a' b"\x00\xff\n" rb'\n' Rb'a' bR"b"
'\x41\u0041\U00000041\N{LATIN SMALL LETTER A}\101\0\a\b\f\n\r\t\v\'\"\\'
'\ud800' 'é' '日本語' '😀'
'''a"b'c'''
""
'' ''
b'' b''
0
00
0_0
1_000
0x_ff
0XAB
0b1_0
0o17
0O1_7
1.
.5
1.5e10
1e-5
1_0.0_1e+1_0
1j
1.5J
0e0
00.5
00j
09.5
09e1
09j
1if x else y
0xfor x
1 .real
1..real
1.0.real
...
...  .x
None
True
False
f''
f'a'
f'{a}'
f'{a}{b}'
f'a{b}c'
f'{a!r}'
f'{a!s:>10}'
f'{a:>{b}}'
f'{a:{b}.{c}}'
f'{a:{b!r:{c}}}'
f'{a=}'
f'{a = }'
f'{ a = !r}'
f'{a=:>10}'
f'{a=!s:>{w}}'
f'{ a + b  =  }'
f'{a:}'
f'{{}}'
f'{{a}}'
f'a{{b}}c{d}e'
f'{{{a}}}'
f'{a}}}'
f'{ {1: 2}[1] }'
f'{a["b"]}'
f"{a["b"]}"
f'{f'{f'{1}'}'}'
f'{a!r:{b}}'
f'{(lambda x: 1)}'
f'{(lambda: 1)():x}'
f'{a:%H:%M}'
f'{a if b else c}'
f'{a,}'
f'{a, b}'
f'{*a, b}'
f'{(a:=1)}'
f'{a:=5}'
f'{a!r:=5}'
f'{a == b}'
f'{a != b}'
f'{a >= b}'
f'{a < b}'
f'{a["x"]:{"y"}}'
f'''{
a
}'''
f'''a
{b
 + c}
d'''
f'''{a:
>10}'''
f'{a # comment
}'
f'''{a  # comment
= }'''
f'\n{a}\t'
f'\N{BULLET}{a}'
f'\{a}'
rf'\n{a}\{b}'
fr'{a}\N{b}'
f'\x41{a:\x41}'
f'{a:\n}'
'x' f'{a}' 'y'
f'{a}' 'y' f'z'
f'a' 'b' f'c'
'a' f'' 'b'
f'' ''
f'{a}' f'{b}'
u'x' f'{a}'
f'{a:x}' 'b'
f'{a!r}' 'x' '''y
z'''
f'{"a"}'
f'{"a" "b"}'
f'{"{"}'
f'{"}"}'
f'{a}\
b'
t''
t'a'
t'{a}'
t'{a!r:>{b}}'
t'{a=}'
t'{ a + b }'
t'{ a + b = }'
t'{a  !r}'
t'{a  :x}'
t'{a = !s:x}'
t'{a}' t'b'
t'{{}}{a}'
rt'\n{a}'
t'{f'{a}'}'
f'{t'{a}'}'
t'{a:{b}}'
t'''{
a
}'''
t'{a, b}'
t'{(yield_)}'
x = 1; y = 2
x;
x ; y ;
if x: y; z
if 1:
	x
	if 2:
		y
if 1:
        x
        y
if 1:

    # comment

    x
  # odd comment
    y
x = (
  1,
  # c
  2
)
x = [
]
x = 1 + \
    2
if a and \
   b:
    pass
ªº = µ = ſ = 1
é = 1
x.é
def é(): pass
import é.ñ as ü
ﬁ = 1
class Ａ: pass
x = 𝐱
if True:
    def f():
        class C:
            def g(self):
                for x in y:
                    while z:
                        with w:
                            try:
                                pass
                            except E:
                                pass
    x = 1
def f():
    """doc"""
def f(): "doc"
a = b if c else lambda: d
print(*a, sep='')
a = b, = c
a = b, c = d
x = yield_ = 3
x = (y := 3)
f(x)(y)(z)
not_ = 1
a.b.c.d = e
a[b].c[d] = e
f().x = 1
(a).b = 1
[a, b][0] = 1
"a".b = 1
(lambda: 0).x = 1
{}.x
{1}.x
[].x
().x
a if b else (c, d)
a, b if c else d, e
x = a if b else c,
return_ = 1
async_ = 2
@ property
def f(): pass
try:
    pass
except (a,
   b):
    pass
if (a and
    b): c
def f(a,
      b,
      ): pass
def f(
    *,
    a,
    **k,
): pass
def f(*a, **k,): pass
def f(*a,): pass
lambda *a,: 0
lambda **k,: 0
class C(a, b,): pass
class C(*a, **b): pass
with open(a) as f, open(b) as g: pass
x = not a
x = a in b
x = a if not b else c
x = -1
x = a @ b
x = a if b else -c
for x in range(10): print(x); break
else: pass
