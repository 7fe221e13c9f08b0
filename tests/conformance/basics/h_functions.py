def add(a, b):
    return a + b

def nothing():
    pass

def fact(n):
    if n <= 1:
        return 1
    return n * fact(n - 1)

print(add(1, 2), add('x', 'y'))
print(nothing())
print(fact(5), fact(20), fact(30))
