# Lists that contain themselves, deep nesting.
a = [1]
a.append(a)
print(a, repr(a), str([a]), a[1][1][0], len(a))
b = [1]
b.append(b)
for action in (lambda: a == b, lambda: a < b):
    try:
        print(action())
    except RecursionError:
        print('RecursionError')
print(a == a, a in a, a.index(a), a.count(a))
d = {}
d['self'] = d
d['list'] = [d]
print(d)
t = ([],)
t[0].append(t)
print(t)
deep = []
for _ in range(300):
    deep = [deep]
print(len(repr(deep)), repr(deep)[298:304])
other = []
for _ in range(300):
    other = [other]
print(deep == other, deep != other, deep < other)
nest = None
for _ in range(50):
    nest = [nest, (nest,)] if _ % 2 else {'k': nest}
    nest = nest if len(repr(nest)) < 500 else None
print(nest)
c = [[]] * 3
c[0].append(1)
print(c, c[0] is c[2])
d = [[] for _ in range(3)]
d[0].append(1)
print(d)
m = [a, b] = [5, 6]
print(m, a, b)
