# Functions of math over so many numbers that they are stopped half way.
from math import dist, fsum, gcd, hypot, inf, lcm, nan, prod, sumprod

N = 700


def tried(function, *args):
    try:
        return function(*args)
    except (TypeError, ValueError, OverflowError) as error:
        return type(error).__name__, str(error)


a = [i * 0.37 - 100 for i in range(N)]
b = tuple(i % 7 for i in range(N))
print(dist(a, b), dist(b, a), dist(a, a), hypot(*a), hypot(*b), hypot(*[0] * N), hypot(*[-0.0] * N))
print(hypot(*[5e-324] * N), hypot(*[2.0**-1060] * N), dist([1e-310] * N, [3e-310] * N), hypot(*[1e300] * N), hypot(*[1.7e308] * N))
for odd in inf, -inf, nan, 2**70, True, 10**400, None, 'x', 1j:
    for place in 0, N // 2, N - 1:
        c = a[:]
        c[place] = odd
        print(odd if odd != 10**400 else 'huge', tried(dist, c, b), tried(dist, b, c), tried(hypot, *c))
print(tried(dist, [inf] + a, [inf] + a), tried(hypot, nan, *a, -inf), tried(dist, a, b[1:]))


class Real:
    def __init__(self, value):
        self.value = value

    def __float__(self):
        return self.value


print(dist(a + [Real(5.5)], b + (1,)), hypot(*a, Real(5.5)), dist(iter(a), (x for x in b)), hypot(*(Real(x) for x in a)))
print(fsum(a), prod(x or 1.5 for x in a[:40]), prod([1, -1] * N), sumprod(a, b), sumprod(b, b))
print(gcd(*[7 * 2**70 * i for i in range(1200)]), gcd(*[6 * i for i in range(1200)]), gcd(*[2**70] * 1100, True), lcm(*range(1, 60)))
