print(1 and 2, 0 and 2, 1 or 2, 0 or 2, not 1, not 0, not '')
print(1 and 2 and 3, 1 and 0 and 3, 0 or '' or [], 0 or '' or 'x')
print(1 or 2 and 3, (1 or 2) and 3, not 1 == 2, not (1 and 0))
print(not not 5, not not 0)
def f(x):
    print('f', x, end=' ')
    return x
print(f(0) and f(1), f(1) and f(0), f(0) or f(1), f(1) or f(0))
print(f(1) < f(2) < f(0) < f(9))
print(f(1) if f(0) else f(2))
