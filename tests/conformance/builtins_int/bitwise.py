# & | ^ ~ << >> over signs and sizes.
def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__ + ':', error)

values = [0, 1, -1, 5, -5, 2**30, -2**30, 2**47 - 1, -2**47, 2**64, -2**64 + 1, 0xdeadbeefcafebabe1234,
          -0xdeadbeefcafebabe1234]
for a in values:
    print(a, [a & b for b in values[3:9]], [a | b for b in values[3:9]], [a ^ b for b in values[3:9]])
for a in values:
    print([a << n for n in (0, 1, 17, 64)], [a >> n for n in (0, 1, 17, 46, 63, 64, 200)], ~a)
print(1 << 200, -1 << 100, -1 >> 1000, 5 >> 10**20, -5 >> 10**20, 0 << 10**5, (1 << 1000) >> 999,
      -(1 << 100) >> 99, (-(1 << 100) - 1) >> 100)
print(True & 3, True | False, True ^ True, type(True & True).__name__, type(True & 1).__name__, True << 3,
      6 & True)
show(lambda: 1 << -1)
show(lambda: 1 >> -1)
show(lambda: 1 << 1.0)
show(lambda: 1 & 1.0)
show(lambda: 1 | 'a')
show(lambda: 1.5 ^ 1)
show(lambda: ~1.5)
show(lambda: 1 << 'a')
show(lambda: 0 << 10**30)
show(lambda: 1 << 10**30)
x = 0b1011
x &= 6
x |= 9
x ^= 3
x <<= 4
x >>= 2
print(x)
mask = (1 << 130) - 1
print(hex(-1 & mask), hex(~12345 & mask), bin(-6 & 0xff), (mask ^ mask >> 3) % 1000007)
