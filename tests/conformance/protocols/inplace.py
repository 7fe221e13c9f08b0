class A:
    def __init__(self, v): self.v = v
    def __iadd__(self, o): self.v += o; return self
    def __isub__(self, o): return 'replaced'
    def __imul__(self, o): return NotImplemented
    def __mul__(self, o): return A(self.v * o)
    def __add__(self, o): return 'plain add'
    def __repr__(self): return f'A({self.v})'
a = b = A(1)
a += 5
print(a, b is a)
a *= 3
print(a, b)
a -= 1
print(a)
class Only:
    def __add__(self, o): return 'added'
o = Only(); o += 1; print(o)
class R:
    def __radd__(self, o): return f'radd {o}'
x = 5; x += R(); print(x)
l = [1]
try: l += R()
except TypeError as e: print(e)
class All:
    pass
for op in 'add sub mul truediv floordiv mod pow lshift rshift and or xor matmul'.split():
    setattr(All, f'__i{op}__', lambda self, o, op=op: op)
for op in '+ - * / // % ** << >> & | ^ @'.split():
    ns = {'v': All()}
    exec(f'v {op}= 1', ns)
    print(op, ns['v'])
for op in '+ - * / // % ** << >> & | ^ @'.split():
    try: exec(f'v = object()\nv {op}= 1')
    except TypeError as e: print(e)
class C:
    items = [1]
    def __init__(self): self.log = []
    def __getitem__(self, k): self.log.append(('get', k)); return 10
    def __setitem__(self, k, v): self.log.append(('set', k, v))
c = C()
c['k'] += 5
c[1:2] *= 2
c.items += [2]
print(c.log, C.items, 'items' in vars(c))
class P:
    @property
    def p(self): print('get'); return 1
    @p.setter
    def p(self, v): print('set', v)
P().p += 1
def key(): print('key once'); return 0
d = {0: 1}
d[key()] += 1
print(d)
t = ([],)
try: t[0] += [1]
except TypeError as e: print(t, e)
s = frozenset([1]); r = s; s |= {2}; print(sorted(s), sorted(r))
n = None
try: n += 1
except TypeError as e: print(e)
