class O: pass
def make(*names):
    o = O()
    for i, n in enumerate(names): setattr(o, n, i)
    return o
def total(o): return o.a + o.b * 10 + o.c * 100
objects = [make(*names) for names in ('abc', 'acb', 'bac', 'bca', 'cab', 'cba', 'abcd', 'dabc', 'abxyzc')]
print([total(o) for o in objects], [total(o) for o in objects])
for o in objects: print(o.__dict__, list(vars(o)))
o = objects[0]
del o.b
try: total(o)
except AttributeError as e: print(e)
o.b = 7
print(total(o), list(o.__dict__))
O.b = 'class b'
p = make(*'ac')
print(p.b)
del O.b
o.__dict__ = {'a': 1, 'b': 1, 'c': 1}
print(total(o))
d = o.__dict__
d['a'] = 5
print(total(o))
o.a = 6
print(d['a'], d is o.__dict__)
d.clear()
try: total(o)
except AttributeError as e: print(e)
d.update(a=1, b=2, c=3)
print(total(o))
d[5] = 'not a string'
print(o.__dict__, total(o))
o.__dict__ = objects[1].__dict__
o.a = 'shared'
print(objects[1].a)
q = O()
for i in range(100): setattr(q, f'n{i}', i)
for i in range(0, 100, 3): delattr(q, f'n{i}')
for i in range(0, 100, 3): setattr(q, f'n{i}', -i)
print(list(q.__dict__)[:3], list(q.__dict__)[-3:], sum(q.__dict__.values()))
r = O()
for _ in range(5):
    r.x = 1
    del r.x
print(r.__dict__, hasattr(r, 'x'))
class Init:
    def __init__(self, flag):
        if flag: self.first = 1
        self.second = 2
        if not flag: self.first = 3
print([(i.first, i.second, list(i.__dict__)) for i in map(Init, (1, 0, 1))])
import copy
c = copy.copy(objects[2]); c.a = 99
print(objects[2].a, c.__dict__, copy.deepcopy(objects[3]).__dict__ == objects[3].__dict__)
for name in list(vars(c)): delattr(c, name)
print(vars(c))
try: setattr(c, 5, 1)
except TypeError as e: print(e)
setattr(c, 'with space', 1); setattr(c, '', 2); setattr(c, 'é', 3)
print(vars(c), getattr(c, ''), c.é)
