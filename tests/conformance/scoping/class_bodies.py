x = 'global'
def f():
    x = 'function'
    class A:
        print(x)
        x = 'class'
        print(x)
        def m(self): return x
        y = [x for _ in range(1)]
        z = (lambda: x)()
    return A
A = f()
print(A().m(), A.y, A.z, A.x)
class B:
    x = x + '!'
    print(x)
    del x
    print(x)
    x: int = 5
    if x > 3:
        big = True
    for i in range(3): pass
    while i: i -= 1
    try: raise ValueError
    except ValueError as e: caught = repr(e)
    with __import__('contextlib').nullcontext(1) as ctx: pass
    import math as m
    def method(self): return __class__
    class Inner:
        v = 1
        def get(self): return self.v
    a, *b = 1, 2, 3
    c = d = 4
    c += 1
    assert c == 5
    print(sorted(k for k in locals() if k[0] != '_'))
print(B.x, B.big, B.i, B.caught, B.ctx, B.m.pi, B().method() is B, B.Inner().get(), B.a, B.b, B.c, B.Inner.__qualname__, B.method.__qualname__)
class C:
    print(__name__, __module__, __qualname__, __firstlineno__ if '__firstlineno__' in locals() else None)
    __qualname__ = 'Renamed'
    __doc__ = 'made'
    __custom__ = 3
print(C.__qualname__, C.__doc__, C, C.__custom__)
def g():
    n = 1
    class D:
        n = 2
        class E:
            w = n
    return D.n, D.E.w
try: print(g())
except NameError as e: print(e)
class D:
    global made_global
    made_global = 'yes'
    def helper(v): return v * 2
    doubled = helper(4)
print(made_global, D.doubled)
class E(D, metaclass=type): pass
class F: 'only doc'
class G: x = 1; y = 2
print(E.doubled, F.__doc__, G.x, G.y)
