def numbers():
    yield 1
    yield 2 / 0
total = sum(n * 2 for n in numbers())
