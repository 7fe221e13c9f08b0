def f(x):
    return x.missing

f(5)
