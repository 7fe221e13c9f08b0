# math: sqrt, cbrt, exp, exp2, expm1, log and friends, pow, hypot, dist.
import math
def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__ + ':', error)

inf, nan = float('inf'), float('nan')
for x in (0.5, 1.0, 2.0, 3.0, 10.0, 100, 1e-10, 1e300):
    print(x, math.sqrt(x), math.log(x), math.log2(x), math.log10(x), math.log1p(x),
          repr(math.cbrt(8 * x ** 0) if x else 0))
for x in (-2.0, -0.5, 0.0, 0.5, 1.0, 5.5, -50, 700, -800):
    print(x, math.exp(x), math.exp2(x), math.expm1(x))
print(math.log(8, 2), math.log(100, 10), math.log(10**400), math.log2(2**1000), math.log10(10**350),
      math.log(2**5000), math.log(10**400, 10**100), math.log(inf), math.log2(8), math.log10(1000),
      math.log(0.001, 10), math.log1p(0.0), math.log1p(1e-20), math.log2(2**-1074), math.log10(5e-324))
print(round(math.cbrt(27), 12), math.cbrt(-8), math.cbrt(0.0), math.cbrt(inf), math.pow(2, 0.5), math.pow(2, 10),
      math.pow(-2, 3), math.pow(0, 0), math.pow(nan, 0), math.pow(1, inf), math.pow(-1, inf),
      math.pow(0.5, -inf), math.pow(2, -1074), math.sqrt(4), math.sqrt(10**20), math.sqrt(inf),
      math.sqrt(-0.0))
print(math.hypot(3, 4), math.hypot(), math.hypot(5), math.hypot(1, 1, 1), math.hypot(1e200, 1e200),
      math.hypot(inf, nan), math.hypot(3, -4.0, 12), math.hypot(1e-320, 1e-320), math.dist((0, 0), (3, 4)),
      math.dist([1], [4]), math.dist((), ()), math.dist((1, 2, 3), (4, 5, 6)),
      math.dist((True,), (0.5,)))
for name, args in [('sqrt', (-1,)), ('sqrt', ('a',)), ('sqrt', (-inf,)), ('log', (0,)), ('log', (-1,)),
                   ('log', (0.0,)), ('log', (-10**400,)), ('log', (2, 1)), ('log', (2, 0)), ('log', (2, -1)),
                   ('log', ('a',)), ('log', ()), ('log', (1, 2, 3)), ('log2', (0,)), ('log2', (-5,)),
                   ('log10', (-1.5,)), ('log1p', (-1,)), ('log1p', (-2,)), ('exp', (1000,)), ('exp', ('a',)),
                   ('exp2', (5000,)), ('expm1', (1000,)), ('pow', (-1, 0.5)), ('pow', (0, -1)),
                   ('pow', (10, 400)), ('pow', ('a', 1)), ('pow', (1,)), ('hypot', ('a',)),
                   ('dist', ((1,), (1, 2))), ('dist', (1, 2)), ('dist', ((1,),)), ('dist', (('a',), (1,))),
                   ('cbrt', ('a',)), ('sqrt', (10**400,)), ('log2', (None,)), ('exp', (1j,))]:
    print(name, args if abs(len(str(args))) < 50 else '', end=' ')
    show(getattr(math, name), *args)
