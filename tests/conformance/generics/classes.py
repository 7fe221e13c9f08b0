from typing import Generic, TypeVar, get_args, get_origin
class A[T]: pass
class B[T, U](A[T]): pass
class C(B[int, str]): pass
print(A[int], B[int, str], get_origin(A[int]) is A, get_args(B[int, str]))
print([c.__name__ for c in C.__mro__], C.__orig_bases__, A.__orig_bases__, B.__parameters__, C.__parameters__)
print(A[int] == A[int], A[int] == A[str], hash(A[int]) == hash(A[int]), A[int]() is not None, type(A[int]()).__name__, A[int]().__orig_class__)
T = TypeVar('T')
print(A[T].__parameters__, A[T][int], B[T, int], B[T, int][str], A[list[T]][int], A[A[T]][str])
for t in ('A[int, str]', 'B[int]', 'A[()]', 'C[int]', 'class X[T](Generic[T]): pass', 'A[int][str]', 'class Y(Generic): pass', 'Generic[int]', 'isinstance(1, A[int])', 'issubclass(int, A[int])', 'class Z(Generic[T, T]): pass', 'A[1:2]'):
    try: r = eval(t) if not t.startswith('class') else exec(t); print(t, r)
    except TypeError as e: print(t, '->', e)
class Var[*Ts]: pass
print(Var[int, str], Var[()], Var.__parameters__, Var[int, *tuple[str, ...]])
class P[**Q]: pass
print(P[int, str], P[[int, str]], P[...])
class D[T = int]: pass
print(D, D[str], D.__parameters__[0].__default__)
class Stack[T]:
    def __init__(self) -> None: self.items: list[T] = []
    def push(self, x: T) -> None: self.items.append(x)
    def pop(self) -> T: return self.items.pop()
s = Stack[int](); s.push(1); s.push(2); print(s.pop(), Stack.push.__annotations__)
A[int].x = 5
print(A.x, A[str].x)
class M(type): pass
class WithMeta[T](metaclass=M): pass
print(type(WithMeta).__name__, WithMeta[int])
class Kw:
    def __init_subclass__(cls, **kw): print('init_subclass', cls.__name__, kw)
class K[T](Kw, option=1): pass
def deco(c): print('decorating', c.__name__, c.__type_params__); return c
@deco
class Deco[T]: pass
@deco
def decorated[T](): pass
class Own:
    def __class_getitem__(cls, k): return f'{cls.__name__}[{k}]'
print(Own[1], Own[1, 2], Own[int])
print(list[int], dict[str, int], tuple[int, ...], list[int]([1, '2']), type[int], list[int].__origin__, list[int].__args__, list[T].__parameters__, list[T][int], set[frozenset[int]])
