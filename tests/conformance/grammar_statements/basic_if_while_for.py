for n in range(5):
    if n == 0: r = 'zero'
    elif n == 1: r = 'one'
    elif n < 4:
        r = 'some'
        if n == 3:
            r += ' more'
        else:
            r += ' less'
    else: r = 'many'
    print(n, r)
while n:
    n -= 1
    if n == 2: continue
    print(n)
for i in range(3):
    for j in range(3):
        if j == i: break
        print(i, j)
