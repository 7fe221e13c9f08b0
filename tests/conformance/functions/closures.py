def counter():
    n = 0
    def up():
        nonlocal n
        n += 1
        return n
    def get(): return n
    return up, get
up, get = counter()
print(up(), up(), get(), up.__closure__[0].cell_contents, up.__code__.co_freevars, counter.__code__.co_cellvars)
def late():
    fs = []
    for i in range(3):
        def f(): return i
        fs.append(f)
    return [f() for f in fs]
print(late())
def early(): return [f() for f in [(lambda i=i: i) for i in range(3)]]
print(early())
def three(a):
    def two(b):
        def one(c): return a, b, c
        return one
    return two
print(three(1)(2)(3))
def skip():
    x = 'outer'
    def middle():
        def inner(): return x
        return inner
    return middle()()
print(skip())
def shared():
    log = []
    return log.append, lambda: log
add, read = shared()
add(1); add(2)
print(read())
def param(x):
    def change():
        nonlocal x
        x *= 2
        return x
    return change
p, q = param(1), param(10)
print(p(), p(), q(), p())
def rec():
    def fact(n): return 1 if n < 2 else n * fact(n - 1)
    return fact
print(rec()(10))
def mutual():
    def even(n): return n == 0 or odd(n - 1)
    def odd(n): return n != 0 and even(n - 1)
    return even
print(mutual()(10), mutual()(7))
def unbound():
    def f(): return later
    try: return f()
    except NameError as e: return str(e)
    later = 1
print(unbound())
def cell_args(*args, k=1, **kw):
    return lambda: (args, k, kw)
print(cell_args(1, 2, k=3, z=4)())
def make_class(n):
    class C:
        value = n
        def get(self): return n
    return C
print(make_class(5).value, make_class(6)().get())
print(type(up.__closure__[0]).__name__, get.__closure__[0] is up.__closure__[0], (lambda: 0).__closure__)
