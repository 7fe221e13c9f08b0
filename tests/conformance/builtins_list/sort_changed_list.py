# Lists that change while they are sorted, be it that they are empty again at the end.
def attempt(change, items=(3, 1, 2), reverse=False):
    l = list(items)
    def key(x):
        change(l)
        return x
    try:
        l.sort(key=key, reverse=reverse)
    except ValueError as e:
        print('ValueError', e, l)
    else:
        print('fine', l)
def a(l): l.append(1); l.pop()
def b(l): l.append(1); l.clear()
def c(l): l.append(1); del l[:]
def d(l): l.append(1); l.remove(1)
def e(l): l.append(1); del l[0]
def f(l): l.extend([1, 2]); l[:] = []
def g(l): l.clear()
def h(l): l.append(1)
def i(l): l += [1]; l *= 0
def j(l): l.extend([])
def k(l): l.extend(iter([]))
def m(l): l.insert(0, 1); l.pop(0); 
def n(l): l.append(1); l.pop(); l.clear()
def o(l): l.reverse()
def p(l): l[:] = []
def q(l): l *= 2
def r(l): l.__init__()
def s(l): l.append(1); l.__init__()
def u(l): l.extend(x for x in [1]); l.pop()
def v(l): l.sort()
def w(l): l.copy(); l.index(1) if l else None
def x(l): l.append(1); l[0:1] = []
def y(l): l.append(1); l.append(2); del l[::2]; l.pop()
def z(l): l.append(1); del l[::1]
for change in (a, b, c, d, e, f, g, h, i, j, k, m, n, o, p, q, r, s, u, v, w, x, y, z):
    print(change.__name__, end=' ')
    attempt(change)
class C:
    def __init__(self, n): self.n = n
    def __lt__(self, other):
        l.append(1); l.pop()
        return self.n < other.n
    def __repr__(self): return f'C({self.n})'
l = [C(2), C(1)]
try: l.sort()
except ValueError as e: print(e, l)
# an exception from the key hides it
l = [1, 2]
def bad(x):
    l.append(5)
    raise KeyError
try: l.sort(key=bad)
except Exception as e: print(repr(e), l)
l = []
l.sort(key=lambda x: 1)
l = [1]
l.sort(key=lambda x: l.append(2))
