type A = int
type B[T] = list[T] | None
type C[K, V = int] = dict[K, V]
type R = tuple[R] | None
type Bad = undefined_name
type Call[**P, T] = T
print(A, B, type(A).__name__, A.__value__, B.__value__, B.__type_params__, A.__type_params__, C.__value__, R.__value__)
print(B[int], B[int].__origin__, B[int].__args__, C[str, int], B[int].__value__)
try: Bad.__value__
except NameError as e: print(e)
undefined_name = 'now defined'
print(Bad.__value__)
def f():
    x = 5
    type L = x
    x = 6
    return L
print(f().__value__, f().__name__, f().__module__)
class K:
    type Inner = 'in class'
    y = 1
    type Y = y
print(K.Inner, K.Inner.__value__, K.Y.__value__)
print(A | int, A | B, int | A, A | None)
type count = 1
count2 = [count.__value__ for _ in range(2)]
print(count2)
for t in ('A[int]', 'A()', 'A.__value__ = 5', 'A.__name__ = "x"', 'isinstance(1, A)', 'A.x = 1', 'class S(A): pass', 'B[int, str]'):
    try: r = eval(t) if '=' not in t and 'class' not in t else exec(t); print(t, r)
    except (TypeError, AttributeError) as e: print(t, '->', type(e).__name__, e)
from typing import TypeAliasType, TypeVar
X = TypeAliasType('X', list[int])
T = TypeVar('T')
Y = TypeAliasType('Y', list[T], type_params=(T,))
print(X, X.__value__, Y.__type_params__, Y[int])
calls = []
type Lazy = calls.append(1)
print(calls, Lazy.__value__, Lazy.__value__, calls)
type = 5
print(type)
type type = int
print(type)
