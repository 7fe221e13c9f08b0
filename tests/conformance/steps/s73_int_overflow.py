x = 1
for i in range(70): x = x + x
print(x)
