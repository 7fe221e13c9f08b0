x = 'global'
print(eval('x', {'x': 1}), eval('x', {}, {'x': 2}), eval('x', {'x': 3}, {'y': 4}), eval('x + y', {'x': 1}, {'y': 2}))
ns = {}
exec('a = 1\ndef f(): return a\nclass C: b = a', ns)
print(sorted(k for k in ns if k != '__builtins__'), ns['f'](), ns['C'].b, '__builtins__' in ns, ns['C'].__module__ if '__module__' in vars(ns['C']) else None)
g, l = {'x': 'g'}, {'x': 'l'}
exec('print(x)\nz = 1\nglobal w\nw = 2', g, l)
print('z' in l, 'w' in g, 'w' in l)
def f():
    loc = 5
    print(eval('loc'), eval('loc + 1'))
    exec('loc = 6; new = 7')
    print(loc, 'new' in locals())
    d = {}
    exec('new = loc', None, d)
    print(d, eval('[loc for _ in range(1)]'))
    return eval('lambda: loc')
try: print(f()())
except NameError as e: print(e)
class M(dict):
    def __missing__(self, k): return f'missing {k}'
    def __setitem__(self, k, v): print('set', k, v); super().__setitem__(k, v)
exec('q = anything\ndel q', {}, M())
print(eval('abc', {}, M()))
print(eval('len', {}), eval('len("ab")', {'__builtins__': {'len': lambda s: 'custom'}}))
for t in ("eval('len', {'__builtins__': {}})", "eval('x', {}, {})", "eval('x', 5)", "eval('1', {}, 5)", "exec('x', {'__builtins__': {}})", "eval(5)", "exec(5)", "eval()", "exec('1', None, None, None)", "eval('1', {}, {}, {})", "eval('x = 1')", "eval('')", "eval('1 2')", "exec('class')", "eval(b'1 + 1')", "eval(bytearray(b'2'))", "eval(memoryview(b'3'))", "exec(None)", "eval('x', None)", "eval('1', globals={'a': 1})", "exec('print(k)', globals={'k': 'kw'})", "eval('m', locals={'m': 'lkw'})", "eval(source='1')", "eval('1\\0')", "eval(' ')", "exec('import nope')", "eval('__import__(\"math\").pi', {'__builtins__': {}})", "exec('class A: pass', {'__builtins__': {}})", "exec('import math', {'__builtins__': {}})"):
    try: print(t, '->', eval(t))
    except Exception as e: print(t, '->', type(e).__name__, getattr(e, 'msg', None) or e)
print(eval('(lambda: x)()', {'x': 'closure over globals'}), eval('[x for x in y]', {}, {'y': 'ab'}), eval('[x + z for x in y]', {'z': '!'}, {'y': 'ab'}))
try: print(eval('[x + z for x in y]', {}, {'y': 'ab', 'z': '?'}))
except NameError as e: print(e)
def nested():
    v = 1
    def inner():
        try: return eval('v')
        except NameError as e: return str(e)
    def inner2():
        v
        return eval('v')
    return inner(), inner2()
print(nested())
counter = 0
def step():
    global counter
    counter += 1
    return counter
print([eval('step()') for _ in range(3)], eval('(y := 5) + y'), y)
c = compile('counter + 100', 's', 'eval')
print(eval(c), step(), eval(c))
exec(compile('i = 0\nwhile i < 3: i += 1', 's', 'exec')); print(i)
exec('for j in range(3): exec("k = j * 10")'); print(j, k)
print(eval("eval('eval(\"1 + 1\")')"))
