# Signs of //, %, divmod, int(), round and shifts over a table.
import math

print('   a    b |   //   %  trunc  rem  ceil')
for a in (-7, -6, -1, 0, 1, 6, 7):
    for b in (-3, -2, -1, 1, 2, 3):
        q, r = divmod(a, b)
        assert q == a // b == math.floor(a / b) and r == a % b and a == q * b + r
        print(f'{a:4} {b:4} | {q:4} {r:3} {int(a / b):6} {int(math.fmod(a, b)):4} {-(-a // b):5}')
for a in (-2**70, -2**48 - 1, 2**47 + 3, 10**25):
    for b in (-10**24, -2**33, 7, 2**65 - 1):
        print(a // b, a % b, -(-a // b), (a % b) * (1 if b > 0 else -1) >= 0)
for n in (-17, 17, -10**20, 10**20):
    print([n >> k for k in (0, 1, 3, 10)], [n // 2**k == n >> k for k in (0, 1, 5, 64)],
          [n << k for k in (1, 10)], n % 16 == n & 15)
print([divmod(x, 2.5) for x in (-6, -5, 5, 6.0)], [x // 0.1 for x in (1, 0.3)],
      [-x % 3.0 for x in (1, 3, 4.5)], divmod(-0.0, 3), divmod(5, -math.inf))
