def f(x):
    if x is 5:
        return x is not 'five'
    return (x is
            -1)
print(f(1))
