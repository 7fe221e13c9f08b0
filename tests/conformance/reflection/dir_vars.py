class A:
    x = 1
    def m(self): pass
class B(A):
    y = 2
b = B(); b.z = 3
print([n for n in dir(b) if not n.startswith('__')], [n for n in dir(B) if not n.startswith('__')], vars(b), sorted(k for k in vars(B) if not k.startswith('__')))
print(dir(object()))
print([n for n in dir(A) if n not in dir(object)])
def f():
    a = 1
    c = 2
    return dir(), vars()
print(f())
class C: 
    k = 1
    print(dir())
class D:
    def __dir__(self): return ('b', 'a', 'b')
print(dir(D()))
class E:
    __slots__ = ('s',)
print([n for n in dir(E()) if not n.startswith('__')])
class Meta(type):
    meta_attr = 1
    def __dir__(cls): return ['from meta']
class F(metaclass=Meta): f = 1
print(dir(F), 'f' in dir(F()), 'meta_attr' in dir(F()))
for t in ('vars(5)', 'vars([])', 'vars(E())', 'vars(1, 2)', 'dir(1, 2)', 'vars(len)', 'globals(1)', 'locals(1)'):
    try: print(eval(t))
    except TypeError as e: print(t, e)
v = vars(b)
v['added'] = 1
print(b.added)
import math, types
print('pi' in dir(math), vars(math)['pi'] == math.pi, type(vars(A)).__name__)
m = types.SimpleNamespace(p=1, q=2)
print(vars(m), [n for n in dir(m) if n[0] != '_'], m)
del v['z']
print(hasattr(b, 'z'))
b.__dict__ = {'fresh': 1}
print(vars(b), [n for n in dir(b) if not n.startswith('__')])
for kind in (int, str, list, dict, tuple, set, bytes, float):
    print(kind.__name__, len([n for n in dir(kind) if not n.startswith('_')]))
print([n for n in dir([]) if not n.startswith('_')])
print(dir(f)[-5:], [n for n in dir(f.__code__) if n.startswith('co_')])
