def factorial(n):
    r = 1
    for i in range(2, n + 1): r *= i
    return r
print(factorial(50), len(str(factorial(1000))), sum(map(int, str(factorial(100)))))
def pi_digits(n):
    a, b, t, p = 10 ** (n + 10), 0, 0, 1
    def arctan(x):
        total = term = 10 ** (n + 10) // x
        k, sign = 3, -1
        while term:
            term //= x * x
            total += sign * (term // k)
            sign, k = -sign, k + 2
        return total
    return str(4 * (4 * arctan(5) - arctan(239)))[:n + 1]
print(pi_digits(60))
a, b = 0, 1
for _ in range(1000): a, b = b, a + b
print(a, a.bit_length(), a % 10 ** 9, hex(a)[:20])
print(2 ** 521 - 1, pow(3, 10 ** 18, 10 ** 9 + 7), pow(7, -1, 10 ** 9 + 7))
def is_prime(n):
    if n < 2: return False
    for p in (2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37):
        if n % p == 0: return n == p
    d, s = n - 1, 0
    while d % 2 == 0: d, s = d // 2, s + 1
    for a in (2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37):
        x = pow(a, d, n)
        if x in (1, n - 1): continue
        for _ in range(s - 1):
            x = x * x % n
            if x == n - 1: break
        else: return False
    return True
print([n for n in range(10 ** 12, 10 ** 12 + 100) if is_prime(n)], is_prime(2 ** 127 - 1), is_prime(2 ** 129 - 1))
def isqrt(n):
    x = 1 << (n.bit_length() + 1) // 2
    while True:
        y = (x + n // x) // 2
        if y >= x: return x
        x = y
print(isqrt(2 * 10 ** 60), isqrt(10 ** 40) == 10 ** 20)
p, q = 2 ** 89 - 1, 2 ** 107 - 1
n, e = p * q, 65537
d = pow(e, -1, (p - 1) * (q - 1))
m = int.from_bytes(b'secret message', 'big')
c = pow(m, e, n)
print(c, pow(c, d, n).to_bytes(14, 'big'))
print(divmod(-10 ** 30, 7 ** 20), -10 ** 30 >> 50, ~(10 ** 25), 10 ** 25 ^ 7 ** 25, (10 ** 25 & -(7 ** 25)) | 5, 3 ** 200 // 2 ** 250, -(3 ** 100) % 10 ** 20)
