def a():
    x = 1
    def b():
        nonlocal x
        x += 1
        def c():
            nonlocal x
            x *= 10
        c()
        return x
    return b(), x
print(a())
def multiple():
    p, q = 1, 2
    def swap():
        nonlocal p, q
        p, q = q, p
    swap()
    return p, q
print(multiple())
def loops():
    i = 'untouched'
    def f():
        nonlocal i
        for i in range(4): pass
    f()
    return i
print(loops())
def nearest():
    x = 'far'
    def mid():
        x = 'near'
        def inner():
            nonlocal x
            x = 'changed'
        inner()
        return x
    return mid(), x
print(nearest())
def delete():
    x = 1
    def f():
        nonlocal x
        del x
    f()
    try: return x
    except UnboundLocalError as e: return str(e)
print(delete())
def in_class():
    v = 1
    class C:
        nonlocal v
        v = 2
        w = v + 1
    return v, C.w, hasattr(C, 'v')
print(in_class())
def gen():
    total = 0
    def add(n):
        nonlocal total
        total += n
        yield total
    return [next(add(i)) for i in range(4)], total
print(gen())
def imports():
    m = None
    def f():
        nonlocal m
        import math as m
    f()
    return m.__name__
print(imports())
for src in ('nonlocal x', 'def f():\n nonlocal x', 'def f():\n x = 1\n nonlocal x', 'def f(x):\n nonlocal x', 'def f():\n x = 1\n def g():\n  print(x)\n  nonlocal x', 'def f():\n x = 1\n def g():\n  nonlocal x\n  global x', 'def f():\n global x\n def g():\n  nonlocal x', 'class C:\n x = 1\n def f(self):\n  nonlocal x', 'def f():\n x = 1\n def g(x):\n  nonlocal x', 'def f():\n x=1\n def g():\n  x: int\n  nonlocal x'):
    try: compile(src, 's', 'exec'); print('ok')
    except SyntaxError as e: print(e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset)
