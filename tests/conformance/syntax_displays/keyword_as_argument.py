def f(a, lambda, c):
    pass
