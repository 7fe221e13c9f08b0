a, b = 1, 2
print(a, b)
a, b = b, a
print(a, b)
(c, d) = [3, 4]
[e, f] = 'xy'
print(c, d, e, f)
g, = [5]
(h,) = {6}
print(g, h)
a, (b, c), [d, [e]] = 1, (2, 3), [4, [5]]
print(a, b, c, d, e)
x = y = z = 0
print(x, y, z)
for i, (j, k) in [(1, (2, 3)), (4, (5, 6))]:
    print(i, j, k)
a = b, c = 1, 2
print(a, b, c)
() = []
[] = ()
print('empty')
