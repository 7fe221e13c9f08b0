if (n := len('hello')) > 3:
    print('long', n)
data = iter([3, 2, 1, 0, 5])
while (x := next(data)):
    print(x)
print([y := 1, y + 1, y ** 2], y)
print([last := i for i in range(4)], last)
print([(k, j) for k in range(5) if (j := k * k) > 3], j)
print(any((witness := w) > 2 for w in [1, 2, 3, 4]), witness)
def f(a, b=(c := 7)):
    return a + b
print(f(1), c)
print((a := 1, b := 2)[1], a, b)
print(f((d := 4), b=(e := 5)), d, e)
def g():
    total = 0
    values = [total := total + v for v in range(5)]
    return values, total
print(g())
def h():
    global module_level
    [module_level := q for q in range(3)]
h()
print(module_level)
class K:
    z = (zz := 3) + 1
print(K.z, K.zz)
lam = lambda: (inner := 5) + inner
print(lam())
print({(key := 'k'): (val := 'v')}, key, val)
print(f'{(fs := 10)} {fs:=5}')
x = [0, 1, 2]
print(x[i := 1], i, x[(lo := 0):(hi := 2)], lo, hi)
