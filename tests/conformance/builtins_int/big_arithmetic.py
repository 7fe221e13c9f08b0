# Sums of products of numbers with hundreds and thousands of digits.
import math


def fib(n):
    a, b = 0, 1
    for _ in range(n):
        a, b = b, a + b
    return a


f = math.factorial(400)
print(f % 10**9 + 7, f.bit_length(), len(str(f)), str(f)[:30])
print(fib(1000), fib(5000) % 10**20)
a, b = 3**700, 7**300
print(a // b, a % b == a - a // b * b, divmod(-a, b)[1] == -a % b, math.gcd(a * 6, b * 10), a * b % 10**15)
big = 2**4423 - 1
print(pow(3, big - 1, big) == 1, str(big)[:20], str(big)[-20:], sum(map(int, str(big))))
x = int('123456789' * 100)
print(x * x % 10**12, x // 987654321987654321 % 10**12, x % (10**50 + 1), (x ** 3).bit_length(),
      -x // 10**890, -x % 10**10)
print(math.isqrt(x), math.isqrt(10**101), (x << 123) // x == 1 << 123, (x * 10**50) // 10**50 == x)
y = int('f' * 1000, 16)
print(y == 16**1000 - 1, y.bit_count(), (y * y).bit_count(), hex(y // 255)[:20], (y + 1).bit_length(),
      str(y)[-10:])
z = 10**500
print(str(z)[:3], len(str(z)), z // 3 % 10**10, z % 7, -z // 7 % 1000, (z - 1) // 9 % 10**10, z // (z - 1),
      (z * z) // (z + 1) == z - 1)
value = 1
for i in range(1, 200):
    value = value * (i * 12345678901234567 + 1) // (i + 7) - i ** 5
print(value % (10**18 + 9), value.bit_length())
e = 0
term = 10**60
for k in range(1, 60):
    e += term
    term //= k
print(e)
