def f(n):
    if n > 4: f(n - 1)
    elif n: f(n - 1)
    else: 1 / 0
f(9)
