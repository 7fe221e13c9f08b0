t = (1, 'a')
print(t, t[0])
a, b = t
print(b, a)
