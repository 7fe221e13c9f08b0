# Bit tricks: popcount, reversal, gray, hamming, sets as bits, permutations of bits.
def popcount(n):
    count = 0
    while n:
        n &= n - 1
        count += 1
    return count


def reverse_bits(n, width):
    return int(f'{n:0{width}b}'[::-1], 2)


def next_same_bits(n):
    low = n & -n
    ripple = n + low
    return ripple | ((n ^ ripple) >> 2) // low


print([popcount(n) == n.bit_count() for n in (0, 1, 255, 2**100 - 1, 12345678901234567890)],
      [reverse_bits(n, 8) for n in (1, 2, 3, 128, 255)])
n, seen = 0b00111, []
while n < 128:
    seen.append(n)
    n = next_same_bits(n)
print(len(seen), seen[:6], f'{seen[-1]:07b}')
items = 'abcd'
print([''.join(c for i, c in enumerate(items) if mask >> i & 1) for mask in range(16)])
mask = sum(1 << p for p in (2, 3, 5, 7, 61, 64, 127))
print([i for i in range(mask.bit_length()) if mask >> i & 1], mask.bit_length(), bin(mask & -mask),
      mask & ~(1 << 64), hex(mask ^ (1 << 128) - 1))
state, out = 0xACE1, []
for _ in range(10):
    bit = (state ^ state >> 2 ^ state >> 3 ^ state >> 5) & 1
    state = state >> 1 | bit << 15
    out.append(state)
print(out)
h = 14695981039346656037
for c in b'hash me':
    h = (h ^ c) * 1099511628211 & 2**64 - 1
print(hex(h), h % 1000, [x ^ x << 1 & 0xff for x in range(8)], (lambda a, b: (a ^ b, a ^ (a ^ b)))(5, 9),
      [x & 1 and 'odd' or 'even' for x in range(3)])
crc = lambda data, c=0: [c := (c << 1 ^ (0x1021 if (c ^ b << 8) & 0x8000 else 0)) & 0xffff for b in data][-1]
print(crc([1, 128, 255]), [n for n in range(64) if popcount(n) == 5],
      max(range(256), key=lambda n: (popcount(n ^ 0x0f), -n)), sum(1 << i for i in range(0, 64, 3)))
