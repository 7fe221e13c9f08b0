def f(a): return a
args = None
f(*args)
