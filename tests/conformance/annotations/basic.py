import sys
x: int = 5
y: str
print(x, sys.modules['__main__'].__annotations__)
def f(a: int, b: 'quoted', *args: float, k: list[int] = None, **kw: dict) -> bool: pass
print(f.__annotations__)
class A:
    a: int = 1
    b: str
    c: 'forward'
print(A.__annotations__, A.a, hasattr(A, 'b'))
(z): int = 3
print(z, 'z' in sys.modules['__main__'].__annotations__)
