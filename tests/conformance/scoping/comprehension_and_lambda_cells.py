def a():
    fs = [lambda: x for x in range(3)]
    return [f() for f in fs]
def b():
    fs = [lambda x=x: x for x in range(3)]
    return [f() for f in fs]
def c():
    x = 'outer'
    fs = [(lambda: x) for _ in range(2)]
    x = 'changed'
    return [f() for f in fs]
def d():
    gens = [(x * y for y in range(3)) for x in range(3)]
    return [list(g) for g in gens]
def e():
    y = 1
    def f():
        return [y + z for z in range(2) if (lambda: y)()]
    return f()
def f():
    x = 5
    l = [x for x in range(3)]
    return x, l, (lambda: x)()
def g():
    r = []
    for i in range(3):
        def h(j=i): return i, j
        r.append(h)
    return [h() for h in r]
def h():
    out = [[(i, j) for j in range(2)] for i in range(2)]
    try: return i
    except NameError as e: return str(e)
def k():
    return [f() for f in [(lambda v=n: [v + m for m in range(2)]) for n in range(2)]]
def l():
    items = {}
    for name in 'ab':
        items[name] = lambda arg: name + arg
    return [v('!') for v in items.values()]
def m():
    z = 10
    class C:
        z = 20
        f = [lambda: z for _ in range(1)][0]
        g = lambda: z
    return C.f(), C.g()
def n():
    return [(x, y) for x in range(2) for y in [x + 1, x + 2] if (lambda q: q > x)(y)]
for func in (a, b, c, d, e, f, g, h, k, l, m, n): print(func.__name__, func())
print([i() for i in [lambda: i2 for i2 in range(3)]])
