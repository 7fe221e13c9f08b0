class A:
    "doc"
    x: int = 1
    def m(self): pass
class B(A): pass
a = A()
print(A.__name__, A.__qualname__, A.__module__, A.__doc__, B.__doc__, a.__doc__, A.__dict__['x'], type(A.__dict__).__name__)
print(a.__class__ is A, a.__module__, A.__bases__, B.__base__ is A, A.__type_params__, A.__firstlineno__, A.__static_attributes__)
class S:
    def __init__(self): self.p = 1; self.q = 2
    def m(self): self.r = 3; x.y = 4
print(sorted(S.__static_attributes__), S.__firstlineno__)
A.__name__ = 'Renamed'
A.__qualname__ = 'Very.Renamed'
A.__module__ = 'mod'
A.__doc__ = 'new doc'
print(A, repr(A), A.__name__, A.__doc__, type(a).__name__)
a.__class__ = B
print(type(a) is B)
for t in ('a.__class__ = int', 'a.__class__ = 5', 'A.__name__ = 5', 'A.__dict__ = {}', 'A.__dict__["x"] = 1', 'int.__name__ = "x"', 'A.__name__ = "a\\0b"', 'del A.__name__', 'a.__dict__ = 5', 'del a.__dict__; print(a.__dict__)', 'a.__dict__ = {"z": 9}; print(a.z)', 'A.__bases__', '(5).__class__ = float', 'del a.__class__', 'object.__doc__ = "x"', 'A.__mro__ = 1', 'A.__class__ = type', 'a.__weakref__', 'del A.__doc__', 'del A.__module__', 'A.__abstractmethods__'):
    try: exec(t); print(t, 'ok')
    except (AttributeError, TypeError, ValueError) as e: print(t, '->', type(e).__name__, e)
def outer():
    class Local:
        class Inner:
            def m(self): pass
    return Local
L = outer()
print(L.__qualname__, L.Inner.__qualname__, L.Inner.m.__qualname__, L)
print(int.__module__, int.__qualname__, str.__doc__[:10], type.__mro__, object.__bases__, object.__base__, type(type) is type)
print(sorted(k for k in vars(B)), [k for k in vars(A) if not k.startswith('__')])
from types import MappingProxyType, SimpleNamespace
print(isinstance(A.__dict__, MappingProxyType), SimpleNamespace(a=1, b='x'))
