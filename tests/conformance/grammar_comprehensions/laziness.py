def noisy(n):
    for i in range(n):
        print('make', i)
        yield i
g = (x * 10 for x in noisy(3) if x != 1)
print('created')
print(next(g))
print(next(g))
print(next(g, 'end'))
try:
    h = (x for x in 5)
except TypeError as e:
    print('at once:', e)
try:
    h = (x for y in [1] for x in 5)
    print('later')
    list(h)
except TypeError as e:
    print(e)
def boom():
    raise ValueError('evaluated at once')
try:
    (x for x in boom())
except ValueError as e:
    print(e)
h = (boom() for x in [1])
try:
    next(h)
except ValueError as e:
    print('lazily', e)
print(list(h))
a = [1, 2, 3]
g = (x for x in a)
a.append(4)
a = [9]
print(list(g))
flag = True
g = (x for x in range(4) if flag or x > 2)
print(next(g))
flag = False
print(list(g))
