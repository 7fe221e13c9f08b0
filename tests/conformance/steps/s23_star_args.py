def f(*args): return args
print(f(), f(1, 2))
