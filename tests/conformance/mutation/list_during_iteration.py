a = [1, 2, 3, 4]
for x in a:
    if x % 2: a.remove(x)
print(a)
a = [0]
for x in a:
    if len(a) < 5: a.append(x + 1)
print(a)
a = [1, 2, 3]
for x in a: a.clear()
print(a, x)
a = [1, 2, 3, 4, 5]
print([a.pop() for x in a], a)
a = [1, 2, 3]
it = iter(a)
print(next(it), next(it), next(it), next(it, 'end'))
a.append(4)
print(next(it, 'stays exhausted'))
a = [1, 2, 3]
it = iter(a); next(it)
a.insert(0, 0)
print(list(it))
it = reversed(a)
next(it)
a[:] = [9]
print(list(it))
a = [1, 2, 3]
print(list(map(lambda x: a.append(x) or x if len(a) < 6 else x, a)), a)
a = list(range(5))
print([x for x in a if a.remove(x) or True], a)
a = [3, 2, 1]
it = iter(a)
a.extend(list(it))
print(a)
b = [1, 2]
b.extend(x * 10 for x in b[:])
print(b)
b[:] = (b.append(0) or x for x in [7, 8])
print(b)
b = [1, 2, 3]
b[1:2] = (b.clear() or 5 for _ in range(2))
print(b)
for i, x in enumerate(c := [1, 2, 3]):
    if i == 0: c[2] = 'changed'
    print(x, end=' ')
print()
z = zip(d := [1, 2], d); next(z); d.append(3); print(list(z))
