# t-strings, type parameters with defaults, and lazy annotations.
# t-strings, PEP 695/696, annotations
from string.templatelib import Template, Interpolation, convert
x, w = 5, 10
t = t"a{x!r:>{w}}b{x=}c{'q'}"
print(t, t.strings, t.values, [ (i.value,i.expression,i.conversion,i.format_spec) for i in t.interpolations])
print(list(t)); print(t + t"z"); 
try: t + 'a'
except TypeError as e: print(e)
try: 'a' + t
except TypeError as e: print(e)
print(repr(Template('a', Interpolation(1, 'x', 's', 'd'), 'b', 'c')), Template('a','b').strings, Template(Interpolation(1),Interpolation(2)).strings)
for bad in ((1,),('a',None),):
    try: Template(*bad)
    except TypeError as e: print(e)
for bad in ((1,2),(1,'a','x'),(1,'a','r',5),(),(1,'a',None,'',1)):
    try: print(Interpolation(*bad))
    except Exception as e: print(type(e).__name__,e)
print(convert('é','a'), convert(1,'s'), convert(1,'r'), convert(1,None))
try: convert(1,'z')
except Exception as e: print(type(e).__name__, e)
match t:
    case Template(strings=s): print(s)
match t.interpolations[0]:
    case Interpolation(v, e, c, f): print(v,e,c,f)
print(Interpolation.__match_args__, Template.__slots__ if hasattr(Template,'__slots__') else '')
try: t.strings = 1
except AttributeError as e: print(e)
try: class_ = type('X',(Template,),{})
except TypeError as e: print(e)
print(t == t, t"a" == t"a")
print(rt"\n{x}", tR"\n".strings, t"""a
{x
}""".interpolations[0].expression, t'{ x }'.interpolations[0].expression, t'{x !r}'.interpolations[0].expression)
print(t"{t"{x}"}".values[0].values)
print(t"a" t"b{x}" t"c")
import copy
print(copy.copy(t) is t)
print(type(iter(t)).__name__)
print(f"{t'{x}'.values}")
# PEP 695
def first[T](xs: list[T]) -> T: return xs[0]
print(first.__type_params__, first.__annotations__, first([1]))
class Box[T, *Ts, **P]:
    a: T
    def m[U: int = bool](self, x: U) -> T: ...
print(Box.__type_params__, Box.__parameters__, Box.__orig_bases__, Box[int, str, float, [int]], Box.__mro__)
print(Box.m.__type_params__[0].__bound__, Box.m.__type_params__[0].__default__, Box.m.__annotations__)
type Alias[K, V = int] = dict[K, V] | None
print(Alias, Alias.__type_params__, Alias.__value__, Alias[str], Alias[str].__value__ if 0 else '', Alias.__name__, Alias.__module__)
print(Alias[str, int].__args__, Alias[str].__origin__)
type R = list[R] | int
print(R.__value__)
def c[T: (int, str)](x: T): ...
print(c.__type_params__[0].__constraints__, c.__type_params__[0].__bound__)
def lazy[T: undefined = also]( ): ...
try: lazy.__type_params__[0].__bound__
except NameError as e: print(e)
try: lazy.__type_params__[0].__default__
except NameError as e: print(e)
print(lazy.__type_params__[0].has_default(), c.__type_params__[0].has_default())
class A[T]:
    class B[U]:
        def f[V](self, x: T, y: U, z: V): return T, U, V
    x = T
print(A.B.f.__annotations__, A.x, A.B().f(1,2,3))
def outer():
    y = 1
    def inner[T](a=y): 
        nonlocal y
        y += 1
        return T, y
    return inner()
print(outer())
class M[T](dict[str, T], metaclass=type): pass
print(M.__bases__, M.__orig_bases__, M.__parameters__)
try:
    class Bad[T](list): T = 1
    print(Bad.T, Bad.__type_params__)
except Exception as e: print(e)
print([T for T in [1,2]], (lambda: T)() if 'T' in globals() else 'noT')
for src in ('def f[T, U=int, V](): 0','class A[**P, *Ts, T=int]: 0','type X[T=int, *Ts=*tuple[int]] = 1'):
    try: exec(src); print('ok')
    except (SyntaxError, TypeError) as e: print(e)
type TT[*Ts = *tuple[int, str]] = tuple[*Ts]
print(TT.__type_params__[0].__default__)
type PP[**P = [int, str]] = 1
print(PP.__type_params__[0].__default__)
# annotations
class C:
    a: int
    b: undefined_thing
    def f(self, q: undefined2 = 1, *a: int, k: str = '') -> 'x': ...
try: C.__annotations__
except NameError as e: print(e)
undefined_thing = float
print(C.__annotations__, C.__annotate__(1))
try: C.__annotate__(2)
except NotImplementedError as e: print(repr(e))
try: C.__annotate__(3)
except NotImplementedError as e: print(repr(e))
try: C.f.__annotations__
except NameError as e: print(e)
undefined2 = 3
print(C.f.__annotations__)
def g(x: int): ...
g.__annotations__ = {'z': 1}; print(g.__annotations__, g.__annotate__)
g.__annotate__ = lambda f: {'w': f}; print(g.__annotations__)
try: g.__annotate__ = 5
except TypeError as e: print(e)
del g.__annotations__; print(g.__annotations__, g.__annotate__)
class D(C): pass
print(D.__annotations__, D.__annotate__)
if 1:
    v: int = 1
else:
    u: str
print(__annotations__ if '__annotations__' in globals() else 'none', __annotate__(1))
(vv): int = 2
x.__class__: int
class Cond:
    if x > 3: a: int
    else: b: str
    for i in range(2): c: float
print(Cond.__annotations__)
def local_ann():
    z: undefined3 = 1
    return z
print(local_ann())
class Self:
    me: Self
    lst: list[Self]
print(Self.__annotations__)
