# math: factorial, comb, perm, gcd, lcm, isqrt.
import math
def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__ + ':', error)


class Index:
    def __index__(self):
        return 6


print([math.factorial(n) for n in range(12)], math.factorial(30), math.factorial(True),
      math.factorial(Index()), math.factorial(100) % (10**9 + 7))
print([math.comb(5, k) for k in range(7)], math.comb(50, 25), math.comb(10**10, 2), math.comb(0, 0),
      math.comb(100, 98), math.comb(Index(), 2), math.comb(200, 100) % 10**12)
print([math.perm(5, k) for k in range(7)], math.perm(6), math.perm(10, None), math.perm(20, 10),
      math.perm(10**6, 3), math.perm(0, 0))
print(math.gcd(), math.gcd(12), math.gcd(12, 18), math.gcd(-12, 18), math.gcd(0, 0), math.gcd(0, -5),
      math.gcd(12, 18, 27), math.gcd(2**200, 6**100), math.gcd(True, 5), math.gcd(10**30 + 7, 10**25 + 3))
print(math.lcm(), math.lcm(4), math.lcm(4, 6), math.lcm(-4, 6), math.lcm(0, 5),
      math.lcm(1, 2, 3, 4, 5, 6, 7, 8, 9, 10), math.lcm(10**20, 15))
print([math.isqrt(n) for n in (0, 1, 2, 3, 4, 15, 16, 17, 99, 100)], math.isqrt(10**40), math.isqrt(10**41),
      math.isqrt(2**64 - 1), math.isqrt(2**63), math.isqrt(Index()))
for n in (10**15, 10**16 - 1, 2**52, 2**106 - 1, 3**151):
    root = math.isqrt(n)
    print(root, root * root <= n < (root + 1) ** 2)
for name, args in [('factorial', (-1,)), ('factorial', (5.0,)), ('factorial', (1.5,)), ('factorial', ('a',)),
                   ('factorial', ()), ('comb', (-1, 2)), ('comb', (2, -1)), ('comb', (1.0, 1)),
                   ('comb', (5,)), ('comb', (5, 1, 1)), ('comb', ('a', 1)), ('comb', (10**30, 10**30)),
                   ('perm', (-1,)), ('perm', (5, -1)), ('perm', (5.0, 1)), ('perm', ()), ('gcd', (1.0, 2)),
                   ('gcd', ('a',)), ('lcm', (1.5,)), ('lcm', (None,)), ('isqrt', (-1,)), ('isqrt', (2.0,)),
                   ('isqrt', ('a',)), ('isqrt', ()), ('factorial', (-10**30,)), ('perm', (3, 'a'))]:
    print(name, args, end=' ')
    show(getattr(math, name), *args)
