def inner(a, b):
    c = a + b
    return c

def outer():
    return inner(1, 'x')

print('before')
outer()
print('after')
