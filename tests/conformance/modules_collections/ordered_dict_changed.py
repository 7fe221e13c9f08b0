# OrderedDicts that change while they are compared or iterated.
from collections import OrderedDict

def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)

class K:
    def __init__(self, name, act=None): self.name, self.act = name, act
    def __hash__(self): return 1
    def __eq__(self, other):
        act = self.act or getattr(other, 'act', None)
        if act: act()
        return self.name == other.name
    def __repr__(self): return self.name
def eq(make):
    a, b = make()
    attempt(lambda: a == b)
    print(list(a), list(b))
def m1():
    a = OrderedDict(); b = OrderedDict()
    a[K('x', lambda: a.clear())] = 1; a['y'] = 2
    b[K('x')] = 1; b['y'] = 2
    return a, b
def m2():
    a = OrderedDict(); b = OrderedDict()
    a[K('x', lambda: b.clear())] = 1; a['y'] = 2
    b[K('x')] = 1; b['y'] = 2
    return a, b
class V:
    def __init__(self, act): self.act = act
    def __eq__(self, other): self.act(); return True
def m3():
    a = OrderedDict(); b = OrderedDict()
    a['x'] = V(lambda: a.pop('y')); a['y'] = 2
    b['x'] = 1; b['y'] = 2
    return a, b
def m4():
    a = OrderedDict(); b = OrderedDict()
    a['x'] = V(lambda: b.pop('y')); a['y'] = 2
    b['x'] = 1; b['y'] = 2
    return a, b
def m5():
    a = OrderedDict(); b = OrderedDict()
    a['x'] = V(lambda: a.move_to_end('x')); a['y'] = 2; a['z'] = 3
    b['x'] = 1; b['y'] = 2; b['z'] = 3
    return a, b
def m6():
    a = OrderedDict(); b = OrderedDict()
    a['x'] = V(lambda: a.__setitem__('w', 2)); a['y'] = 2; a['z'] = 3
    b['x'] = 1; b['y'] = 2; b['z'] = 3
    return a, b
def m7():
    a = OrderedDict(); b = OrderedDict()
    a['x'] = 1; a['y'] = 2; a['z'] = V(lambda: a.clear())
    b['x'] = 1; b['y'] = 2; b['z'] = 3
    return a, b
def m8():
    a = OrderedDict(); b = OrderedDict()
    a['x'] = V(lambda: a.__setitem__('y', 7)); a['y'] = 2; a['z'] = 3
    b['x'] = 1; b['y'] = 2; b['z'] = 3
    return a, b
def m9():
    a = OrderedDict(); b = {}
    a['x'] = V(lambda: a.clear()); a['y'] = 2; a['z'] = 3
    b['x'] = 1; b['y'] = 2; b['z'] = 3
    return a, b
def m10():
    b = OrderedDict(); a = {}
    a['x'] = V(lambda: a.clear()); a['y'] = 2; a['z'] = 3
    b['x'] = 1; b['y'] = 2; b['z'] = 3
    return a, b
def m11():
    a = OrderedDict(); b = OrderedDict()
    a['x'] = V(lambda: b.move_to_end('x')); a['y'] = 2; a['z'] = 3
    b['x'] = 1; b['y'] = 2; b['z'] = 3
    return a, b
for m in (m1, m2, m3, m4, m5, m6, m7, m8, m9, m10, m11):
    print(m.__name__, end=' ')
    eq(m)
    print(m.__name__, 'ne', end=' ')
    a, b = m()
    attempt(lambda: a != b)
def m12():
    # the second comparison of the keys changes it
    count = [0]
    a = OrderedDict(); b = OrderedDict()
    def act():
        count[0] += 1
        if count[0] == 2: a['new'] = 1
    a[K('x', act)] = 1; a['y'] = 2
    b[K('x')] = 1; b['y'] = 2
    return a, b
def m13():
    count = [0]
    a = OrderedDict(); b = OrderedDict()
    def act():
        count[0] += 1
        if count[0] == 2: b.clear()
    a['y'] = 1; a[K('x', act)] = 1
    b['y'] = 1; b[K('x')] = 1
    return a, b
eq(m12)
eq(m13)
for change in (lambda d: d.clear(), lambda d: d.__setitem__('new', 1), lambda d: d.pop('y'), lambda d: d.move_to_end('y')):
    d = OrderedDict(x=1, y=2)
    it = iter(d)
    next(it), next(it)
    change(d)
    try: print(next(it, 'end'))
    except RuntimeError as e: print(e)
    try: print(next(it, 'end'))
    except RuntimeError as e: print(e)
    d = OrderedDict(x=1, y=2)
    it = iter(d)
    next(it)
    change(d)
    try: print(next(it, 'end'))
    except RuntimeError as e: print(e)
    try: print(next(it, 'end'))
    except RuntimeError as e: print(e)
