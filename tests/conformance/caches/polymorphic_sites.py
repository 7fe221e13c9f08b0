class A:
    __slots__=('x','y')
    def __init__(self): self.x=1
def get(o): return o.y
a=A(); b=A(); a.y=5
print(get(a), get(a))
try: print(get(b))
except AttributeError as e: print(e)
del a.y
try: print(get(a))
except AttributeError as e: print(e)
class P:
    v=1
    @property
    def q(self): return self.v+1
class Q(P):
    @property
    def q(self): return self.v*10
def f(o): return o.q
ps=[P(),Q(),P(),Q()]
print([f(p) for p in ps]); P.v=7; print([f(p) for p in ps]); Q.v=1; print([f(p) for p in ps]); ps[0].v=100; print([f(p) for p in ps])
P.q=property(lambda s: 'new'); print([f(p) for p in ps])
