a = [1, 2]
a[0] = 9
a.append(3)
print(a)
