# + - * / // % ** divmod over small and large ints.
def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__ + ':', error)

values = [0, 1, -1, 2, -3, 7, 10, 255, -256, 2**31, -2**31 - 1, 2**47, -2**47, 2**48 - 1, 2**63, -2**63,
          10**20, -10**40 + 1, 3**100]
checksum = 0
for a in values:
    row = []
    for b in values:
        results = [a + b, a - b, a * b, a & b, a | b, a ^ b, a < b, a == b]
        if b:
            q, r = divmod(a, b)
            assert a // b == q and a % b == r and q * b + r == a and (0 <= r < b or b < r <= 0)
            results += [q, r]
        checksum = (checksum * 31 + sum(results)) % (2**61 - 1)
        row.append(sum(results) % 997)
    print(a, row)
print(checksum)
print(7 / 2, -7 / 2, 1 / 3, 10**20 / 10**18, 10**400 / 10**399, (2**1000 + 1) / 2**1000, 1 / 10**300,
      3 / 10**340, (2**53 + 1) / 1, (2**54 + 3) / 2)
print(2**10, (-2)**3, 2**-1, (-2)**-2, 0**0, 0**5, 10**0, 2**100, (-3)**33,
      (-1)**10**6)
print(-7 // 2, -7 % 2, 7 // -2, 7 % -2, -(7 // 2), +5, --5, abs(-10**30), ~0, ~-1, ~10**20)
show(lambda: 1 / 0)
show(lambda: 1 // 0)
show(lambda: 1 % 0)
show(lambda: divmod(1, 0))
show(lambda: 0 ** -1)
show(lambda: 10**400 / 1)
show(lambda: 1 / 10**400)
show(lambda: 10**400 / 3.0)
show(lambda: 10**400 + 1.0)
show(lambda: 1.0 * 10**400)
show(lambda: 5 % 'a')
show(lambda: 5 + None)
show(lambda: 5 - '3')
show(lambda: [] // 5)
show(lambda: 5 @ 5)
show(lambda: 5 < 'a')
show(lambda: 5 <= None)
show(lambda: 2 ** 'a')
