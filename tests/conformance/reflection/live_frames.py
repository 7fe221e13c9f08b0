# Frame objects follow the frame while it runs or rests, and keep its last state.
import sys
def gen():
    x = 1
    y = yield sys._getframe()
    x = 2
    z = yield y
    raise ValueError(x)
g = gen()
f = g.gi_frame
print(f.f_lineno, f.f_locals, f.f_back, f is g.gi_frame)
fr = next(g)
print(fr is f, f.f_lineno, f.f_locals, f.f_back, f.f_generator is g)
f.f_locals['x'] = 77
f.f_locals['extra'] = 5
print(f.f_locals)
print(g.send(9), f.f_lineno, f.f_locals, g.gi_frame is f)
try: f.clear()
except RuntimeError as e: print(e)
try: next(g)
except ValueError as e: print(e, e.__traceback__.tb_next.tb_frame is f, e.__traceback__.tb_frame is sys._getframe())
print(g.gi_frame, f.f_lineno, f.f_locals, f.f_back is sys._getframe())
f.clear()
print(f.f_locals)
def cur(a, *b, **c):
    q = [a]
    fr = sys._getframe()
    return fr
def mid(v):
    return cur(v, 1, 2, k=3)
f = mid(4)
print(f.f_locals['q'], f.f_locals['b'], f.f_locals['c'], f.f_lineno, f.f_back.f_code.co_name, f.f_back.f_locals, f.f_back.f_back is sys._getframe(), f.f_back.f_lineno)
def closure():
    n = 1
    def inner():
        nonlocal n
        fr = sys._getframe()
        fr.f_locals['n'] = 50
        fr.f_back.f_locals['m'] = 60
        return n, sorted(fr.f_locals), len(fr.f_locals), 'n' in fr.f_locals
    m = 2
    print(inner(), n, m)
closure()
def through_proxy():
    l = sys._getframe().f_locals
    a = 1
    for s in ("l['nope']", "l.pop('a')", "l.__delitem__('a')", "l.__delitem__('zz')", "l.pop('zz')", "hash(l)", "l.pop('zz', 3)", "l.setdefault('w', 4)", "l.get('w')", "l.keys()[0]", "(l | {'b': 1})['b']", "l == dict(l)", "l.get('nope', 1)", "list(reversed(l))[:1]", "type(l.items())", "type(l)(5)", "l.update({'a': 3})", "l['a']", "l[5]", "l.__setitem__(5, 6)", "l[5]", "5 in l", "type(l)(sys._getframe()) == l", "list(l)", "l.pop(5)", "l.copy()['a']", "len(l)"):
        try: print(s, eval(s))
        except Exception as e: print(s, type(e).__name__, e)
through_proxy()
def err():
    k = 1
    raise KeyError(k)
def outer():
    j = 2
    err()
try: outer()
except KeyError as e:
    t = e.__traceback__
    while t:
        print(t.tb_frame.f_code.co_name, t.tb_lineno, t.tb_frame.f_lineno, [k for k in t.tb_frame.f_locals if len(k) == 1] if t.tb_next is None or t.tb_frame.f_code.co_name == 'outer' else 0, t.tb_frame.f_back and t.tb_frame.f_back.f_code.co_name)
        t = t.tb_next
async def co():
    v = 1
    return sys._getframe().f_code.co_name
c = co()
f = c.cr_frame
print(f.f_locals, f.f_lineno)
try: c.send(None)
except StopIteration as e: print(e.value, f.f_locals, c.cr_frame, f.f_lineno)
class K:
    a = 1
    fl = sys._getframe().f_locals
    fl['b'] = 2
print(K.b, type(K.fl).__name__)
def rec(n):
    return rec(n - 1) if n else [sys._getframe(), sys._getframe(1)]
r = rec(20)
n, f = 0, r[0]
while f: n, f = n + 1, f.f_back
print(n, r[0].f_back is r[1], r[1].f_locals)
def ge():
    yield from (sys._getframe().f_back.f_code.co_name for _ in range(2))
print(list(ge()))
try: sys._getframe().clear()
except RuntimeError as e: print(e)
