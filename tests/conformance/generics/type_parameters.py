def f[T, *Ts, **P](): return T, Ts, P
for p in f(): print(p, type(p).__name__, p.__name__)
print(f.__type_params__ == f())
def g[T: int, U: (str, bytes), V](): return T, U, V
for p in g.__type_params__: print(p, p.__bound__, p.__constraints__, p.__default__, p.has_default(), p.__covariant__, p.__contravariant__, p.__infer_variance__)
def h[T = int, *Ts = *tuple[int, str], **P = [int]](): return T, Ts, P
for p in h.__type_params__: print(p, p.__default__, p.has_default())
def lazy[T: undefined_bound](): return T
print('not evaluated')
try: lazy().__bound__
except NameError as e: print(e)
def nested[T](x: T):
    def inner[U](y: U) -> tuple[T, U]: return T, U
    return inner
print(nested(1)(2), nested(1).__type_params__, nested(1).__annotations__)
def shadow[print](x): return print.__name__
print(shadow(1))
def default_arg[T](x=lambda: T): return x
try: default_arg()
except NameError as e: print(e)
else: print('T not visible?', callable(default_arg()))
try: print(T)
except NameError as e: print(e)
class C[T]:
    attr = T
    def m[U](self, x: T, y: U): return T, U
    @staticmethod
    def s() -> T: return T
    class Inner: t = 'T' in globals()
print(C.attr, C().m(1, 2), C.s(), C.m.__annotations__, C.m.__type_params__, C.s.__annotations__)
async def co[T](x: T): return T
try: co(1).send(None)
except StopIteration as e: print(e.value)
def gen[T](): yield T
print(next(gen()))
l = [lambda: T for T in range(2)]
print(f.__annotations__, f.__qualname__, C.__qualname__, C.m.__qualname__, nested(1).__qualname__)
for src in ('def f[T, T](): pass', 'def f[T: int = str](): pass', 'def f[T = int, U](): pass', 'def f[*T: int](): pass', 'def f[**P: int](): pass', 'def f[](): pass', 'class C[T: (yield)]: pass', 'type X = (yield)', 'type X[T: await y] = 1', 'type X = (a := 1)', 'def f[T: (a := 1)](): pass', 'class C[](): pass', 'type X[T, T] = int', 'def f[T](): nonlocal T', 'def f[__debug__](): pass', 'type 5 = int', 'type X.y = int', 'type X', 'def f[T]: pass', 'def f[1](): pass', 'lambda[T]: 1', 'def f[T=](): pass', 'def f[T:](): pass', 'class C[T = yield]: pass', 'type X: int = 1', 'def f[T, /](): pass', 'def f[*Ts, T = int, U](): pass'):
    try: compile(src, 's', 'exec'); print(src, '| ok')
    except SyntaxError as e: print(src, '|', e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset)
