# math: floor, ceil, trunc, fabs, modf, frexp, ldexp, copysign, fmod, remainder.
import math
def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__ + ':', error)


class Own:
    def __floor__(self):
        return 'floor'

    def __ceil__(self):
        return 'ceil'

    def __trunc__(self):
        return 'trunc'


class Float:
    def __float__(self):
        return 2.5


for x in (0.0, -0.0, 1.5, -1.5, 2.0, 1e16, -1e300, 0.1, 10**20, True, -7):
    print(x, math.floor(x) if abs(x) < 1e20 else 'big', math.ceil(x) if abs(x) < 1e20 else 'big',
          math.trunc(x) if abs(x) < 1e20 else 'big', math.fabs(x), math.modf(x), math.frexp(x),
          math.copysign(3, x))
print(math.floor(Own()), math.ceil(Own()), math.trunc(Own()), math.floor(Float()), math.ceil(Float()),
      math.floor(10**30), math.floor(1e22), math.ceil(-1e22))
print(math.ldexp(0.5, 3), math.ldexp(1, -1074), math.ldexp(1, -1080), math.ldexp(0.0, 10**10),
      math.ldexp(5, -10**20), math.ldexp(float('inf'), 5), math.fmod(7, 3), math.fmod(-7, 3),
      math.fmod(7, -3), math.fmod(5.5, 0.1), math.fmod(3, float('inf')), math.remainder(7, 4),
      math.remainder(5, 2), math.remainder(-5, 2), math.remainder(6, 4), math.remainder(1, float('inf')))
inf, nan = float('inf'), float('nan')
print(math.isnan(nan), math.isnan(1), math.isinf(-inf), math.isinf(10), math.isfinite(1e308),
      math.isfinite(nan), math.isfinite(10**300), math.modf(inf), math.modf(nan), math.frexp(inf),
      math.fabs(nan), math.copysign(1, -nan), math.trunc(-2.9))
for name, args in [('floor', (inf,)), ('ceil', (nan,)), ('trunc', ('a',)), ('floor', ('a',)),
                   ('floor', (None,)), ('ceil', (1j,)), ('ldexp', (1, 2000)), ('ldexp', (1, 1.5)),
                   ('ldexp', ('a', 1)), ('ldexp', (1,)), ('fmod', (1, 0)), ('fmod', (inf, 1)),
                   ('fmod', (1,)), ('remainder', (1, 0)), ('remainder', (inf, 1)), ('fabs', ('a',)),
                   ('fabs', ()), ('modf', (None,)), ('frexp', ('x',)), ('copysign', (1,)),
                   ('copysign', (1, 'a')), ('isnan', ('a',)), ('isinf', (10**400,)), ('isfinite', ()),
                   ('trunc', (1.5, 2)), ('trunc', (object(),)), ('ldexp', (1, 10**30))]:
    print(name, end=' ')
    show(getattr(math, name), *args)
