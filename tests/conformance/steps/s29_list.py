a = [1, 2, 3]
print(a, a[0], a[-1], len(a))
