log = []
class T:
    def __setattr__(self, k, v):
        log.append((k, v))
        object.__setattr__(self, k, v)
    def __setitem__(self, k, v): log.append((k, v))
t = T()
t.a, t.b = t.c = 1, 2
print(log); log.clear()
t['x'], (t['y'], *t['z']) = 1, (2, 3, 4)
print(log); log.clear()
a = [1, 2, 3]
i = 0
i, a[i] = 1, 9
print(i, a)
a = [0, 1]
a[0], a[1] = a[1], a[0]
print(a)
a, a[0] = [5, 6], 7
print(a)
x = [1, 2]
x[0], x = x
print(x)
def f(n):
    print('eval', n)
    return {}
f(1)[0], f(2)[0] = f(3), f(4)
a = b = c = []
a.append(1)
print(b, c is a)
x = x[0:0] = [1]
print(x)
first, *rest = rest = [1, 2, 3]
print(first, rest)
a, b, a = 1, 2, 3
print(a, b)
def gen():
    print('start')
    yield 1
    print('between')
    yield 2
    print('after')
p, q = gen()
print(p, q)
