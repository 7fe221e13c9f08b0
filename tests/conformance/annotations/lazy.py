def f(a: undefined_one, b: int) -> undefined_two: pass
print('defined')
try: f.__annotations__
except NameError as e: print(e)
undefined_one = 'one'
undefined_two = 'two'
print(f.__annotations__, f.__annotations__ is f.__annotations__)
class A:
    x: B
    def m(self) -> A: pass
    y: x_type
    x_type = float
class B: pass
print(A.__annotations__['x'] is B, A.m.__annotations__['return'] is A, A.__annotations__['y'])
def log(v):
    print('evaluated', v)
    return v
def g(p: log('p'), q: log('q')) -> log('ret'): pass
print('nothing yet')
print(g.__annotations__)
print(g.__annotations__)
def h():
    v: log('local variable annotations never run') = 1
    return v
print(h())
m: log('module') = 1
print('before')
import sys
sys.modules['__main__'].__annotations__
class C:
    n: log('class')
C.__annotations__
def outer():
    local = 'L'
    def inner(a: local): pass
    local = 'changed'
    class K:
        attr: local
        def m(self, x: local): pass
    return inner, K
i, K = outer()
print(i.__annotations__, K.__annotations__, K.m.__annotations__)
print(f.__annotate__(1), callable(f.__annotate__), (lambda: 0).__annotate__, f.__annotate__.__name__)
try: f.__annotate__(99)
except NotImplementedError as e: print(repr(e))
f.__annotations__ = {'set': 1}
print(f.__annotations__, f.__annotate__)
del f.__annotations__
print(f.__annotations__)
def noann(a, b): pass
print(noann.__annotations__, noann.__annotate__, B.__annotations__)
g.__annotate__ = lambda fmt: {'custom': fmt}
print(g.__annotations__)
for t in ('g.__annotate__ = 5', 'g.__annotate__ = None; print(g.__annotations__)', 'g.__annotations__ = 5', 'int.__annotations__', 'int.__annotate__', 'A.__annotate__(1)["y"]'):
    try: exec(t); print(t, 'ok')
    except (TypeError, AttributeError) as e: print(t, '->', type(e).__name__, e)
