for x in []:
    print('never')
else:
    print('else of empty for')
for x in range(3):
    if x == 5: break
else:
    print('no break', x)
for x in range(3):
    if x == 1: break
else:
    print('not printed')
print(x)
while False: pass
else: print('else of while')
n = 3
while n:
    n -= 1
    if n == 1:
        break
else:
    print('not printed')
while n:
    n -= 1
    continue
else:
    print('printed', n)
def find(items, wanted):
    for i, item in enumerate(items):
        if item == wanted:
            return i
    else:
        return -1
print(find('abc', 'b'), find('abc', 'z'))
for i in range(2):
    for j in range(2):
        if j: break
    else:
        print('inner else')
        continue
    print('after inner break', i)
else:
    print('outer else')
for i in range(3):
    try:
        if i == 1: continue
        if i == 2: break
        print('body', i)
    finally:
        print('finally', i)
else:
    print('not printed')
for x in range(2): print(x)
else: x = 'changed'
print(x)
while True:
    while True:
        break
    else:
        print('no')
    break
else:
    print('no')
