def f(x): return 'big' if x > 10 else 'small'
f('text')
