x = 1
def f(a, b=2):
    c = 3
    before = dict(locals())
    d = 4
    return before, sorted(locals())
print(f(1))
def g():
    l = locals()
    y = 5
    return l, locals() is l, 'y' in l
print(g())
def h():
    v = 1
    locals()['v'] = 2
    locals()['new'] = 3
    return v, sorted(locals())
print(h())
globals()['made'] = 'through globals'
print(made, globals() is globals(), locals() is globals())
class C:
    a = 1
    locals()['b'] = 2
    print(sorted(k for k in locals() if len(k) == 1))
print(C.b)
def closure():
    free = 1
    unused = 2
    def inner():
        own = free
        return sorted(locals())
    return inner(), sorted(locals())
print(closure())
def comp():
    return [sorted(locals()) for i in range(1)], {k: 1 for k in 'a'}, list(sorted(locals()) for j in 'z')
print(comp())
def gen():
    p = 1
    yield sorted(locals())
    q = 2
    yield sorted(locals())
print(list(gen()))
def unbound():
    if False: never = 1
    return locals()
print(unbound())
def deleted(a):
    del a
    return locals()
print(deleted(1))
def args(*p, k=1, **kw): return locals()
print(args(1, 2, z=3))
print((lambda q: locals())(5), vars() is globals())
def inner_global():
    global x
    x = 10
    return locals(), globals()['x']
print(inner_global(), x)
