def check(x):
    if x == 2: raise ValueError(f'bad {x}')
    return x
print(max([1, 2, 3], key=check))
