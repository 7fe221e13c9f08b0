x = 'outer'
print([x for x in range(3)], x)
print({x: 1 for x in range(3)}, x, {x for x in [7]}, list(x for x in 'z'), x)
def f():
    y = 10
    r = [y + i for i in range(3)]
    y = 20
    g = (y + i for i in range(2))
    y = 30
    return r, list(g)
print(f())
i = 'i'
print([i for i in [i, i]], [[i for i in range(i)] for i in range(3)], i)
def shadow():
    x = [1, 2]
    return [x for x in x], x
print(shadow())
print([(lambda: k)() for k in range(3)], [h() for h in [lambda: k for k in range(3)]])
print([h() for h in [lambda k=k: k for k in range(3)]])
try:
    print(k)
except NameError as e:
    print(e)
def g():
    try:
        return [q for q in range(3) if q], q
    except NameError as e:
        return str(e)
print(g())
def outer():
    items = [1, 2, 3]
    def inner(): return [z for z in items if z != target]
    target = 2
    return inner()
print(outer())
def locals_inside():
    a = 1
    return [sorted(locals()) for b in range(1)], sorted(locals())
print(locals_inside())
print([__name__ for _ in range(1)])
