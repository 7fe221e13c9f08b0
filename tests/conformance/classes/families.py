# Classes whose special methods change while many classes derive from them.
class A:
    pass


deep = A
for _ in range(300):
    deep = type('Deep', (deep,), {})
A.__getattr__ = lambda self, name: name
print(deep().missing, len(deep.__mro__))
x, y = type('X', (A,), {}), type('Y', (A,), {})
for _ in range(12):
    x, y = type('X', (x, y), {}), type('Y', (x, y), {})
print(x().other, y().another, len(x.__mro__))
del A.__getattr__
for each in (deep, x, y):
    try:
        print(each().missing)
    except AttributeError as error:
        print(error)
A.__setattr__ = lambda self, name, value: print('set', name, value)
x().a = deep().b = y().c = 5
y.__setattr__ = object.__setattr__
one = y()
one.c = 6
print(one.c)
A.__len__ = lambda self: 3
print(len(deep()), len(x()), bool(y()))
A.__len__ = lambda self: 0
print(len(deep()), len(x()), bool(y()))
