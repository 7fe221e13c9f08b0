for i in range(4):
    for j in range(4):
        if j == 2: break
        if i == 1: continue
        print(i, j)
    else:
        print('not reached')
    if i == 2: break
def first(matrix, wanted):
    for r, row in enumerate(matrix):
        for c, x in enumerate(row):
            if x == wanted: return r, c
    return None
print(first([[1, 2], [3, 4]], 3), first([[1]], 5))
n = 10
while n > 0:
    n -= 1
    if n % 2: continue
    while True:
        n -= 1
        if n % 3 == 0: break
    print(n)
