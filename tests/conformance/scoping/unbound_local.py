x = 'global'
def a():
    print(x)
    x = 1
def b():
    x += 1
def c():
    if False: x = 1
    return x
def d():
    for x in []: pass
    return x
def e():
    del x
def f():
    x = 1
    del x
    return x
def g():
    try: pass
    except ValueError as x: pass
    return x
def j():
    def x(): pass
    del x
    x()
def k():
    class x: pass
    del x
    return x
def l():
    [y for y in x]
    x = 1
def m():
    (lambda: x)()
    x = 1
def n():
    match 1:
        case 2 as x: pass
    return x
def o():
    while x: x = 0
def p():
    return (x := x + 1)
def q():
    x: int
    return x
def r(x):
    del x
    return x
def s():
    x, y = y, 1
def t():
    return [x for _ in range(1)], (x := 1)
for func in (a, b, c, d, e, f, g, j, k, l, m, n, o, p, q, lambda: r(1), s, t):
    try: print(func.__name__, func())
    except NameError as error: print(func.__name__, type(error).__name__, error)
