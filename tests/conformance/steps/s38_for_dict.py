for k in {'a': 1, 'b': 2}:
    print(k)
for k, v in {'x': 9}.items():
    print(k, v)
