def f(**kwargs): return kwargs
print(f(), f(a=1, b=2))
