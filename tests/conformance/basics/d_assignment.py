x = 3
y = x
x = x + 1
print(x, y)
a = b = 5
print(a, b)
a, b = b + 1, a + 2
print(a, b)
x += 10
print(x)
