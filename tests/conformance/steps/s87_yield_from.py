def g():
    yield from [1, 2]
    yield 3
print(list(g()))
