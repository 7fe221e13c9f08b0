t = (1, 'a', None)
print(t, t[1], len(t))
print((), (1,), (1, 2))
x, y, z = t
print(z, y, x)
s = {3, 1, 2, 3}
print(len(s), sorted(s), 2 in s)
print(set(), {1})
