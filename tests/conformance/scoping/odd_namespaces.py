# Code that exec() and eval() run in namespaces that are no plain dicts: what is asked of them, and when globals and builtins come in.
import builtins
from collections import UserDict, OrderedDict, defaultdict, ChainMap
class Sub(dict):
    def __getitem__(self, k):
        print('get', k)
        return dict.__getitem__(self, k)
    def __setitem__(self, k, v):
        print('set', k)
        dict.__setitem__(self, k, v)
    def __delitem__(self, k):
        print('del', k)
        dict.__delitem__(self, k)
class Missing(dict):
    def __missing__(self, k):
        print('missing', k)
        if k.startswith('m'): return 'M' + k
        raise KeyError(k)
class Map:
    def __init__(self, **k): self.d = k
    def __getitem__(self, k):
        print('get', k)
        return self.d[k]
    def __setitem__(self, k, v):
        print('set', k)
        self.d[k] = v
    def __delitem__(self, k):
        print('del', k)
        del self.d[k]
class Raises(Map):
    def __getitem__(self, k):
        print('get', k)
        if k == 'bad': raise ValueError('bad')
        if k == 'index': raise IndexError('index')
        if k == 'look': raise LookupError('look')
        return self.d[k]
class NoDel(Map):
    __delitem__ = None
def attempt(f):
    try: print('->', f())
    except BaseException as e: print('!', type(e).__name__, e)
gl = {'g': 'global g', 'm1': 'global m1', 'a': 'global a'}
sources = ['a', 'g', 'zz', 'm1', 'len', 'm2', '[a for x in (1, 2)]', '[x for x in (1, 2)]', '(lambda: a)()', '(lambda: g)()', 'bad', 'index', 'look', '[g for a in [5]]', '[y := a, y]', 'locals() is not None', 'type(locals()).__name__', 'globals() is gl', 'sorted(dir()) if 0 else 0', 'eval("a")', 'eval("g")', '(a := 7)']
for make in (lambda: Sub(a='local a'), lambda: Missing(a='local a'), lambda: Map(a='local a'), lambda: Raises(a='local a'), lambda: ChainMap({}, {'a': 'chained'}), lambda: {'a': 'plain'}):
    ns = make()
    print('=====', type(ns).__name__)
    for s in sources:
        print(s)
        g2 = dict(gl, gl=gl)
        attempt(lambda: eval(s, g2, ns))
statements = ['a = 1', 'del a', 'del nope', 'x = a; a = 2; y = a', 'global g2; g2 = 1', 'def f(): return a\nprint(f())', 'class C:\n    b = a\n    def m(self): return a\nprint(C.b); print(C().m())', 'for i in (1, 2): pass', 'import sys', 'from sys import path as pth', 'with open_() as z: pass' , 'try:\n    1/0\nexcept ZeroDivisionError as e: pass', 'a += 1', 'print([a for _ in (1,)])', 'class D:\n    print(len)\n    zq = zz', 'def h():\n    global a\n    a = 5\nh()\nprint(a)', 'x: int = 5\nprint(x)', 'type T = a\nprint(T.__value__)', 'def k[T: a](): pass\nprint(k.__type_params__[0].__bound__)', 'lam = lambda: a\nprint(lam())', 'class E:\n    a = 3\n    print([a for _ in (1,)])\n    print([g for _ in (1,)])', 'exec("q = a")\nprint(q)', 'print(locals() is globals())', 'nonlocal_ = [z for z in [a]]; print(z)', 'def outer():\n    class F:\n        w = a\n        print(w)\n    return F\nouter()', 'def dflt(p=a): return p\nprint(dflt())', 'match a:\n    case cap: print(cap)']
for make in (lambda: Missing(a='local a'), lambda: Map(a='local a'), lambda: NoDel(a="x"), lambda: ChainMap({}, {'a': 'chained'})):
    for s in statements:
        ns = make()
        print('=====', type(ns).__name__, repr(s))
        g2 = dict(gl)
        attempt(lambda: exec(s, g2, ns))
        print(sorted(k for k in g2 if k != '__builtins__'))
# globals that is a subclass of dict
class G(dict):
    def __getitem__(self, k):
        print('G get', k)
        return dict.__getitem__(self, k)
    def __missing__(self, k):
        print('G missing', k)
        return 'missed ' + k
for s in ('a', 'zz', '(lambda: a)()', '(lambda: zz)()', 'len', '[zz for _ in (1,)]'):
    g = G(a='in G')
    attempt(lambda: eval(s, g))
    g = G(a='in G')
    attempt(lambda: eval(s, g, {}))
    attempt(lambda: eval(s, g, Map(a='in Map')))
g = G(a=1)
attempt(lambda: exec('b = a; print(b); del b; print("b" in globals())', g))
attempt(lambda: exec('def f(): return zz\nprint(f())', g))
class B(dict):
    def __missing__(self, k): return 'builtin ' + k
attempt(lambda: eval('zz', {'__builtins__': B()}))
attempt(lambda: eval('zz', {'__builtins__': B()}, Map()))
attempt(lambda: eval('(lambda: zz)()', {'__builtins__': B()}, Map()))
attempt(lambda: eval('len', {'__builtins__': {}}, Map()))
attempt(lambda: eval('len', {'__builtins__': {'len': 'mine'}}, Map()))
attempt(lambda: eval('len', {'__builtins__': builtins}, Map()))
attempt(lambda: eval('a', {}, 5))
attempt(lambda: eval('a', Map(a=1)))
attempt(lambda: exec('a', {}, 'abc'))
attempt(lambda: exec('a', {}, [1]))
attempt(lambda: eval('a', {}, None))
attempt(lambda: exec('a', globals=None, locals=None))
