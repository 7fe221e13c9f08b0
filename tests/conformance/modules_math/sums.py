# math: fsum, prod, sumprod, fma, isclose, nextafter, ulp.
import math
def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__ + ':', error)

inf, nan = float('inf'), float('nan')
print(math.fsum([0.1] * 10), math.fsum([1e16, 1.0, -1e16]), math.fsum([]),
      math.fsum([inf, 1]), math.fsum(range(5)), math.fsum([2**53, 1.0, 2**-60]),
      math.fsum([0.1, 0.2, 0.3, -0.6]), math.fsum(iter([True, 2])), math.fsum([1e-16, 1, 1e16]),
      math.fsum([nan, 1]))
print(math.prod([1, 2, 3]), math.prod([]), math.prod([], start=5), math.prod([1.5, 2]),
      math.prod(range(1, 20)), math.prod([2, 3], start=1.0), math.prod([[1], 2], start=1),
      math.prod(['a', 3], start=1), math.prod([0.0, inf]), math.prod([10**20, 10**20]),
      math.prod([True, 2.5, 1j]))
print(math.sumprod([1, 2], [3, 4]), math.sumprod([], []), math.sumprod([1.5, 2], [2, 3]),
      math.sumprod([10**20], [10**20]), math.sumprod([0.1] * 10, [1] * 10),
      math.sumprod((x for x in (1, 2)), [3, 4]), math.sumprod([True], [2.5]),
      math.sumprod([1j], [1j]),
      math.sumprod([0.1, 0.2], [0.3, 0.4]))
print(math.fma(2, 3, 4), math.fma(0.1, 10, -1), math.fma(1e308, 2, -inf), math.fma(inf, 1, 1),
      math.fma(2**53, 2, 1), math.fma(-0.0, 1, -0.0), math.fma(nan, 1, 1))
print(math.isclose(1, 1 + 1e-10), math.isclose(1, 1.1), math.isclose(1, 1.1, rel_tol=0.1),
      math.isclose(0, 1e-10), math.isclose(0, 1e-10, abs_tol=1e-9), math.isclose(inf, inf),
      math.isclose(inf, 1e308), math.isclose(nan, nan), math.isclose(1, 2, rel_tol=0.5),
      math.isclose(5, 5, rel_tol=0), math.isclose(a=1, b=1))
print(math.nextafter(1, 2), math.nextafter(1, 0), math.nextafter(0, 1), math.nextafter(0.0, -1),
      math.nextafter(inf, 0), math.nextafter(1, 1), math.nextafter(1, inf, steps=10),
      math.nextafter(1, 0, steps=0), math.nextafter(nan, 1), math.nextafter(0, 1, steps=2**70),
      math.nextafter(5e-324, 0), math.nextafter(1.0, -inf, steps=3))
print(math.ulp(1), math.ulp(0), math.ulp(1e300), math.ulp(-1.5), math.ulp(inf), math.ulp(nan),
      math.ulp(5e-324), math.ulp(2**53))
for name, args, kwargs in [('fsum', (['a'],), {}), ('fsum', (5,), {}), ('fsum', ([inf, -inf],), {}),
                           ('fsum', ([1e308] * 3,), {}), ('fsum', (), {}), ('prod', (5,), {}),
                           ('prod', (['a', 'b'],), {}), ('prod', ([1], 2), {}), ('prod', ([None],), {}),
                           ('sumprod', ([1], [1, 2]), {}), ('sumprod', ([1],), {}),
                           ('sumprod', (['a'], ['b']), {}), ('sumprod', (5, [1]), {}), ('fma', (1, 2), {}),
                           ('fma', (inf, 0, 1), {}), ('fma', (1e308, 10, 1), {}), ('fma', ('a', 1, 1), {}),
                           ('isclose', (1,), {}), ('isclose', (1, 2), {'rel_tol': -1}),
                           ('isclose', (1, 2), {'abs_tol': -1}), ('isclose', (1, 'a'), {}),
                           ('isclose', (1, 2, 3), {}), ('nextafter', (1,), {}),
                           ('nextafter', (1, 2), {'steps': -1}), ('nextafter', (1, 2), {'steps': 1.5}),
                           ('nextafter', ('a', 1), {}), ('ulp', ('a',), {}), ('ulp', (), {})]:
    print(name, end=' ')
    show(getattr(math, name), *args, **kwargs)
