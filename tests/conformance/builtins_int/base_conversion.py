# Converting between bases by hand and with int and format.
DIGITS = '0123456789abcdefghijklmnopqrstuvwxyz'


def to_base(n, base):
    if n == 0:
        return '0'
    sign, n, out = '-' if n < 0 else '', abs(n), []
    while n:
        n, digit = divmod(n, base)
        out.append(DIGITS[digit])
    return sign + ''.join(reversed(out))


for n in (0, 1, -1, 255, -1000, 10**20, 2**100 + 7):
    print(n, [to_base(n, b) for b in (2, 3, 7, 16, 36)],
          all(int(to_base(n, b), b) == n for b in range(2, 37)))
print(all(to_base(n, 2) == format(n, 'b') and to_base(n, 8) == format(n, 'o') and to_base(n,
                                                                                          16) == f'{n:x}' for n in range(-500, 500)))
print([int(f'{i}' * 3, 11) for i in range(10)], int('zz', 36), int('-0b101', 2), int(' 0x1F ', 16),
      int('1_000', 8))
gray = [n ^ n >> 1 for n in range(16)]
print([f'{g:04b}' for g in gray], all(bin(a ^ b).count('1') == 1 for a, b in zip(gray, gray[1:])))


def twos(n, bits):
    return n & (1 << bits) - 1


print([f'{twos(n, 8):08b}' for n in (0, 1, -1, -128, 127)],
      [x - 256 if x > 127 else x for x in (0, 127, 128, 255)], twos(-10**20, 80))
digits = [int(c) for c in str(2**200)]
print(sum(digits), len(digits), digits[::-1][:5], [str(11**k) == str(11**k)[::-1] for k in range(6)])
kaprekar, steps = 3524, []
while kaprekar != 6174:
    s = sorted(f'{kaprekar:04d}')
    kaprekar = int(''.join(s[::-1])) - int(''.join(s))
    steps.append(kaprekar)
print(steps, [n for n in range(1000) if n == sum(int(d) ** len(str(n)) for d in str(n))])
luhn = lambda s: sum(sum(divmod(int(d) * (1 + i % 2), 10)) for i, d in enumerate(reversed(s))) % 10 == 0
print(luhn('4539578763621486'), luhn('4539578763621487'), [n for n in range(1, 30) if n & (n - 1) == 0],
      [(n & -n) for n in range(1, 17)])
