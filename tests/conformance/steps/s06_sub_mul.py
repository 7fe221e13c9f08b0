x = 7
print(x - 2, x * 3, -x)
