for i in range(3):
    print(i)
for i in range(2, 10, 3):
    print(i, end=' ')
print()
for c in 'abc':
    print(c)
total = 0
for i in range(100):
    total += i
print(total)
