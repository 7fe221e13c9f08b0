def trace(f):
    def wrapper(*a, **k):
        print('call', f.__name__, a, k)
        return f(*a, **k)
    return wrapper
@trace
def add(a, b=1): return a + b
print(add(1), add(2, b=3))
def named(name):
    print('make', name)
    def decorate(f):
        print('apply', name, f.__name__)
        return f
    return decorate
@named('outer')
@named('inner')
def f(): pass
@named('class')
class K: pass
registry = {}
@registry.setdefault('r', [])  .append
def g(): pass
print(g, registry['r'][0].__name__)
@(lambda f: 'replaced')
def h(): pass
print(h)
decorators = [trace]
@decorators[0]
def i(x): return x
print(i(9))
@(yes := trace)
def j(): return 'walrus'
print(j(), yes is trace)
class Deco:
    def __init__(self, f): self.f, self.calls = f, 0
    def __call__(self, *a):
        self.calls += 1
        return self.f(*a)
@Deco
def counted(x): return x * 2
print(counted(1), counted(2), counted.calls)
class M:
    @trace
    def method(self): return 'm'
    @staticmethod
    @trace
    def static(): return 's'
    @classmethod
    @trace
    def klass(cls): return cls.__name__
    @property
    def prop(self): return 'p'
m = M()
M.__repr__ = lambda self: 'M()'
print(m.method(), m.static(), m.klass(), m.prop)
import functools
def keep(f):
    @functools.wraps(f)
    def w(*a): return f(*a)
    return w
@keep
def documented(x):
    "doc"
    return x
print(documented.__name__, documented.__doc__, documented.__wrapped__(3), documented.__qualname__)
try:
    @undefined_decorator
    def never(): pass
except NameError as e: print(e)
try:
    @None
    def never2(): pass
except TypeError as e: print(e)
