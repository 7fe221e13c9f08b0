def g(a, b): pass
g(1, b=2, c=3)
