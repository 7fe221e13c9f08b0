# __dict__ and its instance are one: what is done to one shows in the other, whoever asked first and whatever happens in between.
import copy
import gc
import weakref


class A:
    kind = 'class'

    def __init__(self, **values):
        for name, value in values.items():
            setattr(self, name, value)

    def read(self):
        return self.x, self.y

    def write(self, x):
        self.x = x

    @property
    def both(self):
        return self.x, self.y


def show(label, o):
    print(label, o.__dict__, [o.__dict__[k] is getattr(o, k) for k in o.__dict__], list(vars(o)), len(o.__dict__))


a = A(x=1, y=2)
d = a.__dict__
print(d is a.__dict__, d is vars(a), d)
a.x = 10
show('set', a)
d['y'] = 20
show('set in dict', a)
print(a.read(), a.both)
a.write(11)
a.z = 3
show('new', a)
d['w'] = 4
show('new in dict', a)
print(a.w, d is a.__dict__)
del a.x
show('deleted', a)
print(hasattr(a, 'x'), 'x' in d)

for change in (
    lambda o, d: d.update(x=5, q=6), lambda o, d: d.pop('x'), lambda o, d: d.popitem(), lambda o, d: d.clear(), lambda o, d: d.setdefault('x', 9),
    lambda o, d: d.setdefault('n', 9), lambda o, d: d.__setitem__('x', 7), lambda o, d: d.__delitem__('y'), lambda o, d: d.__ior__({'x': 0, 'm': 1}),
    lambda o, d: setattr(o, 'x', 8), lambda o, d: delattr(o, 'y'), lambda o, d: setattr(o, '__dict__', {'only': 1}), lambda o, d: setattr(o, '__dict__', d),
    lambda o, d: o.__dict__.update(o.__dict__), lambda o, d: setattr(o, '__class__', B), lambda o, d: exec('x = 33\nnew = x + 1', {}, d),
    lambda o, d: exec('global x\nx = 34\ny += 1', d) or d.pop('__builtins__'), lambda o, d: dict.update(d, [('x', 1), ('k', 2)]), lambda o, d: o.write('w'),
    lambda o, d: d.__init__(x=77), lambda o, d: [d.__setitem__(k, k * 2) for k in d], lambda o, d: delattr(o, '__dict__'),
    lambda o, d: object.__setattr__(o, 'x', 55), lambda o, d: d.update({str(i): i for i in range(30)}), lambda o, d: setattr(o, 'kind', 'own'),
    lambda o, d: (o.__dict__.pop('x'), setattr(o, 'x', 'again')), lambda o, d: d.move if hasattr(d, 'move') else d.update(z=1),
):
    class B(A):
        pass

    o, other = A(x=1, y=2), A(x=1, y=2)
    d = o.__dict__
    for _ in range(2):
        try:
            change(o, d)
        except Exception as e:
            print(type(e).__name__, e)
        try:
            print(o.__dict__, d, o.__dict__ is d, o.kind, type(o).__name__, getattr(o, 'x', 'none'), o.read())
        except Exception as e:
            print(type(e).__name__, e)
    o.write('last')
    print(o.__dict__ is d, o.x, o.__dict__['x'], other.x, other.__dict__)

# Two instances with one dict.
p, q = A(x=1, y=2), A(x=3, y=4)
q.__dict__ = p.__dict__
q.x = 'q'
print(p.x, q.x, p.__dict__ is q.__dict__)
p.y = 'p'
p.new = 'n'
print(q.y, q.new, p.__dict__, vars(q))
p.__dict__ = {}
print(vars(p), q.read())

# Copies stay as they are.
o = A(x=[1], y=2)
copies = [dict(o.__dict__), o.__dict__.copy(), {**o.__dict__}, copy.copy(o).__dict__, copy.deepcopy(o).__dict__, list(o.__dict__.items()), o.__dict__ | {}]
o.x, o.y = 'new', 'newer'
o.third = 3
print(copies, o.__dict__)
print(A(**vars(o)).__dict__ == vars(o), vars(o) == {'x': 'new', 'y': 'newer', 'third': 3}, sorted(vars(o)), list(reversed(vars(o))))

# Views and iterators see what happens to the instance.
o = A(x=1, y=2)
keys, items, values = o.__dict__.keys(), o.__dict__.items(), o.__dict__.values()
o.y = 5
print(list(keys), list(items), list(values))
for k, v in o.__dict__.items():
    setattr(o, k, v + 1)
print(vars(o))
for k in o.__dict__:
    o.__dict__[k] = 'in loop'
print(o.read())
try:
    for k in vars(o):
        setattr(o, k + k, 1)
except RuntimeError as e:
    print(e)
o.z = 1
print(list(keys), list(items))

# The dict outlives its instance, and the other way round.
seen = []


class Tells(A):
    def __del__(self):
        seen.append(self.x)


o = Tells(x=1, y=2)
d = o.__dict__
del o
gc.collect()
print(seen, d)
o = A(x=1, y=2)
d = o.__dict__
r = weakref.ref(o)
o.x = 3
print(d, r() is o)
del o
gc.collect()
print(d, r())
o = A(x=1, y=2)
r = weakref.ref(o)
d = o.__dict__
o.x = 4
del o
gc.collect()
print(d, r())


class Slots:
    __slots__ = 'a', '__dict__'


s = Slots()
s.a, s.b = Tells(x='slot', y=0), 2
d = s.__dict__
s.b = 3
del s
gc.collect()
print(d, seen)

# Many attributes, and none.
for n in (0, 1, 8, 9, 10, 11, 19, 20, 21, 22, 40, 200):
    o = A(**{f'n{i}': i for i in range(n)})
    d = o.__dict__
    for i in range(n):
        setattr(o, f'n{i}', i * 2)
    first = sum(d.values())
    for i in range(0, n, 3):
        d[f'n{i}'] = 1
    o.more = 5
    print(n, first, sum(getattr(o, f'n{i}') for i in range(n)), sum(d.values()), len(d), d is o.__dict__, 'more' in d)

# Any order of anything.
seed = 7
def random(n):
    global seed
    seed = (seed * 1103515245 + 12345) % 2147483648
    return seed // 65536 % n


names = ['x', 'y', 'z', 'w']
mismatches = 0
for round in range(400):
    o, model, d = A(), {}, None
    for step in range(12):
        name, action = names[random(4)], random(9)
        if action < 3:
            setattr(o, name, step)
            model[name] = step
        elif action == 3:
            d = o.__dict__
        elif action == 4:
            o.__dict__[name] = step
            model[name] = step
        elif action == 5 and name in model:
            delattr(o, name)
            del model[name]
        elif action == 6:
            mismatches += vars(o) != model
        elif action == 7 and d is not None:
            mismatches += list(d.items()) != list(model.items())
            if name in d:
                del d[name]
                del model[name]
        else:
            mismatches += getattr(o, name, None) != model.get(name)
    mismatches += list(o.__dict__.items()) != list(model.items()) or [getattr(o, n) for n in model] != list(model.values())
print(mismatches)
