def f(a, b=2, *args, c, d=4, **kw): return a, b, args, c, d, kw
print(f(1, c=3))
print(f(1, 9, 8, 7, c=3, d=5, e=6))
print(f(a=1, c=2, b=3), f(*[1, 2], **{'c': 3}))
def g(a, /, b, *, c): return a, b, c
print(g(1, 2, c=3), g(1, b=2, c=3))
def h(): pass
print(h())
def k(x, y=[]):
    y.append(x)
    return y
print(k(1), k(2), k(3, []))
