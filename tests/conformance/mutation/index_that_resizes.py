# An __index__, or the iteration of a value, that changes the container whose item or slice it stands for.
import collections
class I:
    def __init__(self, n, f): self.n, self.f = n, f
    def __index__(self):
        self.f()
        return self.n

def show(label, f):
    try: r = f()
    except Exception as e: r = (type(e).__name__, str(e))
    print(label, r)

def setup(kind, n=10):
    if kind is list: return list(range(n))
    if kind is bytearray: return bytearray(range(n))
    if kind is collections.deque: return collections.deque(range(n))

def value(kind, k):
    return kind(range(100, 100 + k))

def grow(x, k=5):
    return lambda: x.extend(range(50, 50 + k))
def clear(x): return lambda: x.clear()
def shrink(x):
    def f():
        while len(x) > 3: x.pop()
    return f

for kind in (list, bytearray):
    for name, change in (('grow', grow), ('clear', clear), ('shrink', shrink)):
        for start, stop, step in ((2, 8, None), (None, 8, None), (2, None, None), (-3, None, None), (1, 9, 2), (9, 1, -2), (None, None, 2), (None, None, -1)):
            for which in range(3):
                if (start, stop, step)[which] is None: continue
                def args(x):
                    a = [start, stop, step]
                    a[which] = I(a[which], change(x))
                    return slice(*a)
                label = f'{kind.__name__} {name} {start}:{stop}:{step} {which}'
                x = setup(kind)
                show(label + ' get', lambda: x[args(x)])
                x = setup(kind)
                show(label + ' set', lambda: (x.__setitem__(args(x), value(kind, 2)), x))
                x = setup(kind)
                show(label + ' set3', lambda: (x.__setitem__(args(x), value(kind, 3)), x))
                x = setup(kind)
                show(label + ' set4', lambda: (x.__setitem__(args(x), value(kind, 4)), x))
                x = setup(kind)
                show(label + ' del', lambda: (x.__delitem__(args(x)), x))
                x = setup(kind)
                if kind is list: show(label + ' self', lambda: (x.__setitem__(args(x), x), x))
for kind in (list, bytearray, collections.deque):
    for name, change in (('grow', grow), ('clear', clear), ('shrink', shrink)):
        for n in (0, 5, -1, -6, 12):
            label = f'{kind.__name__} {name} {n}'
            x = setup(kind); show(label + ' get', lambda: (x[I(n, change(x))], x))
            x = setup(kind); show(label + ' set', lambda: (x.__setitem__(I(n, change(x)), 77), x))
            x = setup(kind); show(label + ' del', lambda: (x.__delitem__(I(n, change(x))), x))
            x = setup(kind); show(label + ' insert', lambda: (x.insert(I(n, change(x)), 77), x))
            if kind is not collections.deque: x = setup(kind); show(label + ' pop', lambda: (x.pop(I(n, change(x))), x))
            if kind is not collections.deque: x = setup(kind); show(label + ' mul', lambda: (x * I(2, change(x)), x))
            x = setup(kind)
            def imul():
                y = x
                y *= I(2, change(x))
                return y
            show(label + ' imul', imul)
            x = setup(kind); show(label + ' index', lambda: (x.index(5, I(n, change(x))), x))
            if kind is collections.deque: x = setup(kind); show(label + ' rotate', lambda: (x.rotate(I(n, change(x))), x))
            if kind is bytearray:
                x = setup(kind); show(label + ' setv', lambda: (x.__setitem__(n, I(88, change(x))), x))
                x = setup(kind); show(label + ' append', lambda: (x.append(I(88, change(x))), x))
                x = setup(kind); show(label + ' insertv', lambda: (x.insert(n, I(88, change(x))), x))
                x = setup(kind); show(label + ' remove', lambda: (x.remove(I(8, change(x))), x))
                x = setup(kind); show(label + ' find', lambda: (x.find(b'\x05', I(n, change(x))), x))
                x = setup(kind); show(label + ' sliceset', lambda: (x.__setitem__(slice(1, 5), [I(88, change(x))]), x))
                x = setup(kind); show(label + ' extend', lambda: (x.extend([I(88, change(x)), 4]), x))
            else:
                x = setup(kind); show(label + ' iter', lambda: (x.extend(I(1, change(x)).n + i for i in range(2)), x))

# the value's iteration changes the list
def items(x, change):
    yield 1
    change(x)()
    yield 2
for name, change in (('grow', grow), ('clear', clear), ('shrink', shrink)):
    x = setup(list)
    show('iter set ' + name, lambda: (x.__setitem__(slice(2, 8), items(x, change)), x))
    x = setup(list)
    show('iter ext ' + name, lambda: (x.__setitem__(slice(0, 4, 2), items(x, change)), x))
    x = setup(list)
    show('iter extend ' + name, lambda: (x.extend(items(x, change)), x))
# memoryview
def release(m): return lambda: m.release()
for label, f in (('get', lambda m, k: m[k]), ('set', lambda m, k: m.__setitem__(k, 65)), ('sliceset', lambda m, k: m.__setitem__(slice(k, 4), b'ab'))):
    m = memoryview(bytearray(range(10)))
    show('memoryview ' + label, lambda: f(m, I(2, release(m))))
m = memoryview(bytearray(range(10)))
show('memoryview value', lambda: m.__setitem__(2, I(65, release(m))))
m = memoryview(bytearray(16)).cast('i')
show('memoryview value', lambda: m.__setitem__(2, I(65, release(m))))
m = memoryview(bytearray(16)).cast('B', (4, 4))
show('memoryview 2', lambda: m[I(1, release(m)), 2])
m = memoryview(bytearray(16)).cast('B', (4, 4))
show('memoryview 2', lambda: m[1, I(1, release(m))])
m = memoryview(bytearray(16)).cast('B', (4, 4))
show('memoryview 2', lambda: m.__setitem__((1, I(1, release(m))), 4))
m = memoryview(bytearray(16)).cast('B', (4, 4))
show('memoryview 2', lambda: m.__setitem__((1, 1), I(1, release(m))))
