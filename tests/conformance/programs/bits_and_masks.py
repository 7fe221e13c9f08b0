def popcount(n):
    c = 0
    while n: n &= n - 1; c += 1
    return c
print([popcount(n) for n in range(16)], popcount(2 ** 200 - 1), (255).bit_count())
def gray(n): return n ^ n >> 1
print([f'{gray(i):04b}' for i in range(16)])
def subsets(s): return [[x for i, x in enumerate(s) if m >> i & 1] for m in range(1 << len(s))]
print(subsets('abc'))
class Flags:
    def __init__(self, *names): self.names, self.value = names, 0
    def __getitem__(self, n): return bool(self.value >> self.names.index(n) & 1)
    def __setitem__(self, n, v):
        bit = 1 << self.names.index(n)
        self.value = self.value | bit if v else self.value & ~bit
    def __repr__(self): return '|'.join(n for n in self.names if self[n]) or '0'
f = Flags('read', 'write', 'exec')
f['read'] = f['exec'] = True
print(f, f.value, f['write']); f['read'] = False; print(f)
def crc(data, poly=0xEDB88320):
    r = 0xffffffff
    for b in data:
        r ^= b
        for _ in range(8): r = r >> 1 ^ (poly if r & 1 else 0)
    return r ^ 0xffffffff
print(f'{crc(b"123456789"):08x}', f'{crc(b""):x}')
def xorshift(seed):
    while True:
        seed ^= seed << 13 & 0xffffffffffffffff
        seed ^= seed >> 7
        seed ^= seed << 17 & 0xffffffffffffffff
        yield seed
g = xorshift(88172645463325252)
print([next(g) for _ in range(4)])
def fnv(s):
    h = 0xcbf29ce484222325
    for b in s.encode(): h = (h ^ b) * 0x100000001b3 & 0xffffffffffffffff
    return h
print(f'{fnv("hello"):x}', f'{fnv("é"):x}')
print([x for x in (-1 >> 1, -5 >> 1, -5 // 2, 5 & -2, -5 & 0xff, ~-1, -8 | 3, -8 ^ 3, 1 << 70 >> 68)])
def rotl(x, n, w=32): return (x << n | x >> w - n) & (1 << w) - 1
print(hex(rotl(0x12345678, 8)), hex(rotl(0x80000001, 1)), bin(rotl(1, 31)))
