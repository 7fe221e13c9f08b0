def f(*args): raise ValueError('called')
result = 1 + f(1,
    2, 3) + 2
