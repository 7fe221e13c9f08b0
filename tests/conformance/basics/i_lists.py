a = [1, 2, 3]
a.append(4)
print(a, len(a), a[0], a[-1])
a[1] = 'two'
print(a)
print(a + [5], [0] * 3)
for item in a:
    print(item)
print([], [[]], [1, [2, [3]]])
print(3 in a, 9 in a)
