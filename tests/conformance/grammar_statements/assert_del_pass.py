assert True
assert 1, 'not evaluated ' + 'x'
for t in ('assert False', 'assert 0, "message"', 'assert [], 5', 'assert None, (1, 2)', 'assert not 1, [x for x in "ab"]', 'assert "" or 0, None'):
    try: exec(t)
    except AssertionError as e: print(t, '->', repr(e), e.args)
def f():
    x = 1
    del x
    try: x
    except UnboundLocalError as e: print(e)
    x = 2
    return x
print(f())
a = b = c = 1
del a, b
print('a' in globals(), 'b' in globals(), c)
del (c)
try: c
except NameError as e: print(e)
x, y, z = 1, 2, 3
del (x, [y, (z)])
print([n for n in 'xyz' if n in globals()])
l = list(range(6)); del l[0], l[-1], l[1:3]; print(l)
d = {'a': 1, 'b': {'c': 2}}; del d['a'], d['b']['c']; print(d)
class O: v = 1
o = O(); o.w = 2; del o.w
for t in ('del o.w', 'del o.v', 'del undefined_thing', 'del d["zz"]', 'del l[99]', 'del 5 .real', 'del (1,)[0]', 'del "abc"[0]', 'del O.v; O.v', 'del print.x', 'del o[0]'):
    try: exec(t)
    except Exception as e: print(t, '->', type(e).__name__, e)
del ()
del []
pass
...
if 1: ...
def g(): ...
print(g())
def h():
    for i in range(3): pass
    del i
    try: return i
    except UnboundLocalError as e: return str(e)
print(h())
def closure():
    v = 1
    def inner(): return v
    del v
    try: return inner()
    except NameError as e: return type(e).__name__ + ' ' + str(e)
print(closure())
