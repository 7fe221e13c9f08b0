x = """a
b"""
if x:
    print(repr(x))

    y = 1 + \
        2
print(y)
