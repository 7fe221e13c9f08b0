def f(): return value, len('abc')
try: f()
except NameError as e: print(e)
value = 1
print(f())
len = lambda s: 'shadow'
print(f())
del len
print(f())
globals()['value'] = 'through dict'
print(f())
exec('value = "through exec"')
print(f())
import builtins
builtins.value2 = 'builtin'
def g(): return value2
print(g())
value2 = 'global'
print(g())
del value2
print(g())
builtins.value2 = 'changed builtin'
print(g())
del builtins.value2
try: g()
except NameError as e: print(e)
def loop():
    out = []
    for i in range(6):
        try: out.append(counter)
        except NameError: out.append('missing')
        if i == 1: globals()['counter'] = i
        if i == 3: del globals()['counter']
    return out
print(loop(), loop())
ns = {'x': 1}
exec('def h(): return x', ns)
print(ns['h']()); ns['x'] = 2; print(ns['h']()); del ns['x']
try: ns['h']()
except NameError as e: print(e)
ns['__builtins__'] = {'x': 'from custom builtins'}
try: print(ns['h']())
except NameError as e: print(e)
import types
k = types.FunctionType(ns['h'].__code__, {'x': 'other globals'})
print(k(), f.__globals__ is globals())
for name in 'abc': exec(f'def dyn_{name}(): return {name!r} + suffix')
suffix = '!'
print(dyn_a(), dyn_b(), dyn_c())
globals().update(suffix='?')
print(dyn_a())
vars()['suffix'] = '.'
print(dyn_b())
globals().pop('suffix')
try: dyn_c()
except NameError as e: print(e)
saved = dict(globals())
for i in range(500): globals()[f'grow{i}'] = i
print(grow499, f()[1], len(globals()) - len(saved) >= 500)
for i in range(500): del globals()[f'grow{i}']
print('grow5' in globals(), f()[1])
