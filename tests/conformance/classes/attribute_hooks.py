class A:
    def __init__(self): object.__setattr__(self, 'd', {})
    def __getattr__(self, n):
        print('getattr', n)
        if n in self.d: return self.d[n]
        raise AttributeError(f'no {n}')
    def __setattr__(self, n, v): print('setattr', n, v); self.d[n] = v
    def __delattr__(self, n): print('delattr', n); del self.d[n]
    real = 'class attribute'
a = A()
a.x = 1
print(a.x, a.real, a.d)
a.x += 1
del a.x
print(hasattr(a, 'x'), getattr(a, 'y', 'default'))
try: a.z
except AttributeError as e: print(e)
class B:
    v = 1
    def __getattribute__(self, n):
        print('getattribute', n)
        if n == 'special': return 'handled'
        return super().__getattribute__(n)
    def __getattr__(self, n): return f'fallback {n}'
b = B()
b.w = 2
print(b.v, b.w, b.special, b.nothing)
print(len([b]), b.__class__.__name__)
class C:
    def __getattribute__(self, n): raise ValueError('broken')
try: C().x
except ValueError as e: print(e)
try: hasattr(C(), 'x')
except ValueError as e: print('hasattr passes', e)
class D:
    def __getattr__(self, n): return lambda *a: (n, a)
d = D()
print(d.anything(1, 2), d._private('p'))
for t in ('len(d)', 'd + 1', 'd[0]', 'd()', 'iter(d)'):
    try: eval(t)
    except TypeError as e: print(e)
class E:
    def __dir__(self): return ['z', 'a', 'm']
print(dir(E()), E().__dir__())
class F:
    def __getattr__(self, n):
        if n == 'a': return self.b
        if n == 'b': return 'deep'
        raise AttributeError(n)
print(F().a)
setattr(b, 'dyn', 5); print(getattr(b, 'dyn')); delattr(b, 'dyn')
for t in ('getattr(b, 5)', 'setattr(b, 5, 1)', 'getattr(b)', 'setattr(b, "x")', 'delattr(b, "nope")', 'hasattr(b, 1)', 'getattr(5, "real", 1, 2)', 'delattr(5, "real")', 'setattr(5, "x", 1)', 'setattr(int, "x", 1)', 'del int.real', 'object().x = 1', 'setattr(None, "x", 1)', 'type.foo = 1', 'setattr(print, "x", 1)', 'setattr([], "append", 1)', '[].nope', '(1).real = 2', 'None.x', 'int.nope', 'setattr(object(), "__class__", 5)', 'setattr(object(), "__doc__", 5)'):
    try: exec(t)
    except (AttributeError, TypeError, SyntaxError) as e: print(t, '->', type(e).__name__, e)
