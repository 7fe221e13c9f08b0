for name, value in [('a', 1), ('b',)]:
    print(name, value)
