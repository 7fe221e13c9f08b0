# math: trigonometric and hyperbolic functions, degrees, radians.
import math
def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__ + ':', error)


def r(x):
    return float(f'{x:.14g}')


inf, nan = float('inf'), float('nan')
for x in (0.0, -0.0, 0.5, 1.0, -1.0, 0.25):
    print(x, r(math.sin(x)), r(math.cos(x)), r(math.tan(x)), r(math.asin(x)), r(math.acos(x)),
          r(math.atan(x)), r(math.sinh(x)), r(math.cosh(x)), r(math.tanh(x)), r(math.asinh(x)))
print([r(math.acosh(x)) for x in (1, 1.5, 10, 1e10)], [r(math.atanh(x)) for x in (0, 0.5, -0.9)],
      [r(math.atan2(y, x)) for y,
       x in ((0, 1), (1, 0), (0, -1), (-0.0, -1), (1, 1), (-1, -1), (inf, -inf), (0.0, 0.0), (0.0, -0.0),
             (-3, 4))])
print(math.degrees(math.pi), math.radians(180), math.degrees(1), math.radians(45), r(math.sin(math.pi)),
      r(math.cos(1e6)), r(math.sin(1e15)), r(math.tan(math.pi / 2) / 1e16), math.tanh(100), math.atan(inf),
      math.asinh(-inf), math.tanh(-inf), math.cosh(-inf), math.sinh(inf))
print(math.pi, math.e, math.tau, math.inf, math.nan, math.isnan(math.nan), math.inf == inf)
for name, args in [('sin', (inf,)), ('cos', (-inf,)), ('tan', (inf,)), ('asin', (2,)), ('acos', (-1.5,)),
                   ('acosh', (0.5,)), ('atanh', (1,)), ('atanh', (-1,)), ('atanh', (2,)), ('sinh', (1000,)),
                   ('cosh', (1000,)), ('sin', ('a',)), ('atan2', (1,)), ('atan2', ('a', 1)),
                   ('degrees', ('a',)), ('radians', ()), ('sin', ()), ('cos', (1, 2)), ('acosh', (-inf,))]:
    print(name, args, end=' ')
    show(getattr(math, name), *args)
print(math.sin(nan), math.atan2(nan, 1), math.acos(1), math.asin(-0.0), math.sin(True),
      math.cos(10**5) == math.cos(1e5))
