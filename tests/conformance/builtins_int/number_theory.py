# Primes, gcds, modular arithmetic, RSA, perfect numbers.
def is_prime(n):
    if n < 2:
        return False
    for p in (2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37):
        if n % p == 0:
            return n == p
    d, r = n - 1, 0
    while d % 2 == 0:
        d, r = d // 2, r + 1
    for a in (2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37):
        x = pow(a, d, n)
        if x in (1, n - 1):
            continue
        for _ in range(r - 1):
            x = x * x % n
            if x == n - 1:
                break
        else:
            return False
    return True


def egcd(a, b):
    x0, y0, x1, y1 = 1, 0, 0, 1
    while b:
        q, a, b = a // b, b, a % b
        x0, x1 = x1, x0 - q * x1
        y0, y1 = y1, y0 - q * y1
    return a, x0, y0


def factor(n):
    factors, p = {}, 2
    while p * p <= n:
        while n % p == 0:
            factors[p] = factors.get(p, 0) + 1
            n //= p
        p += 1 + (p > 2)
    if n > 1:
        factors[n] = 1
    return factors


def crt(residues):
    total, product = 0, 1
    for _, m in residues:
        product *= m
    for r, m in residues:
        part = product // m
        total += r * pow(part, -1, m) * part
    return total % product


print([n for n in range(60) if is_prime(n)],
      [is_prime(n) for n in (2**61 - 1, 2**61 + 1, 2**127 - 1, 10**18 + 9, 561, 3215031751)])
print(egcd(240, 46), egcd(10**20 + 39, 12345678901), egcd(0, 5), egcd(-12, 18), factor(360360),
      factor(2**31 - 1), factor(10**12 + 39), crt([(2, 3), (3, 5), (2, 7)]),
      crt([(1, 10**9 + 7), (2, 998244353)]))
p, q, e = 2**89 - 1, 2**107 - 1, 65537
n, d = p * q, pow(e, -1, (p - 1) * (q - 1))
message = int.from_bytes(b'attack at dawn', 'big')
cipher = pow(message, e, n)
print(cipher, pow(cipher, d, n).to_bytes(14, 'big'))
print([n for n in range(2, 600) if sum(d for d in range(1, n // 2 + 1) if n % d == 0) == n],
      [2**(p - 1) * (2**p - 1) for p in (2, 3, 5, 7, 13, 17, 19, 31)])
print(sum(pow(i, i, 1000) for i in range(1, 200)), [pow(2, i, 13) for i in range(13)],
      pow(7, 10**100, 10**9 + 9))
