def check(f):
    try: print(f())
    except NameError as e: print(type(e).__name__, e, '|', e.name)
def a(): return nothing_here
def b():
    global gone
    gone = 1
    del gone
    return gone
def c():
    def f(): return v
    f()
    v = 1
def d():
    def f():
        nonlocal v
        del v
    v = 1
    f()
    return v
def e():
    class C: y = undefined_in_class
def f():
    class C:
        z = 1
        def m(self): return z
    return C().m()
def g(): del undefined_global
def h():
    global undefined_two
    del undefined_two
def i(): return [q for _ in range(1)]
def j(): return (lambda: inner_undefined)()
def k():
    undefined_call(1)
def l():
    undefined_obj.attr = 1
def m():
    undefined_list[0] += 1
def n():
    class C:
        del not_in_class
for func in (a, b, c, d, e, f, g, h, i, j, k, l, m, n): check(func)
def late():
    def use(): return defined_later()
    return use
use = late()
check(use)
def defined_later(): return 'now'
check(use)
print('x' in dir(), '__name__' in dir())
