class A:
    def m(self): return 'A.m'
class B(A): pass
def call(o): return o.m()
b = B()
out = []
for i in range(12):
    out.append(call(b))
    if i == 1: B.m = lambda self: 'B.m'
    if i == 3: b.m = lambda: 'b.m'
    if i == 5: del b.m
    if i == 7: del B.m
    if i == 9: A.m = lambda self: 'new A.m'
print(out)
class C:
    def m(self): return 'C.m'
b.__class__ = C
print(call(b))
B.__bases__ = (C,)
print(call(B()))
class D:
    def __getattribute__(self, n): return lambda: 'intercepted ' + n
print([call(o) for o in (A(), B(), C(), D(), A())])
class E(A):
    m = 5
try: call(E())
except TypeError as e: print(e)
E.m = staticmethod(lambda: 'static')
print(call(E()))
E.m = classmethod(lambda cls: cls.__name__)
print(call(E()))
class Callable:
    def __call__(self, *a): return 'callable', len(a)
E.m = Callable()
print(call(E()))
E.m = property(lambda self: lambda: 'from property')
print(call(E()))
