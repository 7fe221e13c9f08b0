# math: gamma, lgamma, erf, erfc; listing of the module.
import math
def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__ + ':', error)


def r(x):
    return float(f'{x:.13g}')


inf, nan = float('inf'), float('nan')
print([r(math.gamma(x)) for x in (0.5, 1, 1.5, 5, 10, -0.5, -1.5, 170, 1e-5, 20.5)],
      [r(math.lgamma(x)) for x in (0.5, 1, 2, 3, 100, -0.5, 1e10, 1e-10)])
print([r(math.erf(x)) for x in (0, 0.5, 1, 2, -1, 6, 1e-10)],
      [r(math.erfc(x)) for x in (0, 0.5, 1, 5, -1, 20, 30)], math.erf(inf), math.erfc(-inf), math.gamma(inf),
      math.lgamma(-inf), math.gamma(nan), math.erf(nan))
for name, args in [('gamma', (0,)), ('gamma', (-1,)), ('gamma', (-inf,)), ('gamma', (200,)),
                   ('lgamma', (0,)), ('lgamma', (-3,)), ('lgamma', (1e308,)), ('erf', ('a',)),
                   ('gamma', ('a',)), ('erf', ()), ('gamma', (0.0,)), ('gamma', (-0.0,))]:
    print(name, args, end=' ')
    show(getattr(math, name), *args)
print([n for n in dir(math) if not n.startswith('_')])
print(math.gamma(6), math.gamma(23) == math.factorial(22), math.__name__, type(math.sin).__name__,
      math.sin.__module__)
for name in ('sin', 'sqrt', 'floor', 'gcd', 'isclose', 'prod', 'log', 'comb', 'hypot', 'pow'):
    try:
        getattr(math, name)(x=1)
    except TypeError as error:
        print(error)
