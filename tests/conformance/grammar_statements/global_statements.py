x = 'module'
def f():
    global x, y
    x = 'changed'
    y = 'new'
f()
print(x, y)
def g():
    global z
    def h(): return z
    z = 5
    return h()
print(g(), z)
def imports():
    global math
    import math
imports()
print(math.floor(2.5))
def defs():
    global func, Klass
    def func(): return 'func'
    class Klass: pass
defs()
print(func(), func.__qualname__, Klass.__qualname__)
def loops():
    global i
    for i in range(3): pass
    global w
    with __import__('contextlib').nullcontext('ctx') as w: pass
    global e
    try: raise ValueError
    except ValueError as e: pass
    return 'e' in globals()
print(loops(), i, w)
class C:
    global cg
    cg = 'from class'
    x = 'class attribute'
print(cg, hasattr(C, 'cg'), C.x, x)
def deleting():
    global x
    del x
deleting()
try: x
except NameError as err: print(err)
def nested():
    v = 'enclosing'
    def a():
        global v
        v = 'global v'
        def b(): return v
        return b()
    return a(), v
print(nested(), v)
