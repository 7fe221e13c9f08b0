def f(alpha, beta): pass
f(1, gamma_ray=2)
