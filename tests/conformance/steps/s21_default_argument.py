def f(a, b=10): return a * b
print(f(2), f(2, 3))
