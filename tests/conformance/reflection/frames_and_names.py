import sys
def f():
    frame = sys._getframe()
    return frame.f_code.co_name, frame.f_lineno, frame.f_back.f_code.co_name, sorted(frame.f_locals), frame.f_globals is globals()
print(f())
def depth():
    n, frame = 0, sys._getframe()
    while frame: n, frame = n + 1, frame.f_back
    return n
def deeper(k): return deeper(k - 1) if k else depth()
print(depth(), deeper(0), deeper(10))
def caller(): return sys._getframe(1).f_code.co_name
def outer(): return caller()
print(outer(), caller())
try: sys._getframe(1000)
except ValueError as e: print(e)
def g():
    x = 1
    fl = sys._getframe().f_locals
    x = 2
    return fl['x'], type(fl).__name__
print(g())
def h():
    x = 1
    sys._getframe().f_locals['x'] = 5
    return x
print(h())
class C:
    name = sys._getframe().f_code.co_name
    def m(self): return sys._getframe().f_code.co_qualname
print(C.name, C().m(), [sys._getframe().f_code.co_name for _ in range(1)], (lambda: sys._getframe().f_code.co_name)(), next(sys._getframe().f_code.co_name for _ in range(1)))
def gen():
    yield sys._getframe().f_back.f_code.co_name
def use(): return next(gen())
print(use(), list(gen()))
def lines():
    return [
        sys._getframe().f_lineno,
        sys._getframe().f_lineno]
print(lines())
def modify():
    a = 1
    def inner(): sys._getframe(1).f_locals['a'] = 'changed by callee'
    inner()
    return a
print(modify())
