# bin, oct, hex and literals.
def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__ + ':', error)


class Index:
    def __index__(self):
        return -10


class Sub(int):
    def __repr__(self):
        return 'sub'


for f in (bin, oct, hex):
    print(f(0), f(1), f(-1), f(10), f(-255), f(2**64), f(-2**70), f(True), f(Index()), f(Sub(5)))
    show(f, 1.0)
    show(f, 'a')
    show(f, None)
    show(f)
    show(f, 1, 2)
print(0b1010, 0B11, 0o17, 0O7, 0xFf, 0Xab, 1_000_000, 0x_ff, 0b_1, 0o_7, 0, 00, 0_0, 000)
print(0xdeadbeef, 0b11111111111111111111111111111111111111111111111111111111111111111111,
      0o7777777777777777777777777, 123456789012345678901234567890)
for text in ('01', '0x', '0b2', '0o8', '1__0', '1_', '0xg', '0b', '1a', '0_x1', '1_000_'):
    try:
        print(eval(text))
    except SyntaxError as error:
        print(text, error.msg)
print(int(bin(12345), 2), int(oct(12345), 8), int(hex(-12345), 16), hex(int('1' * 50, 2)),
      f'{-37:b} {-37:o} {-37:x}')
print(repr(Sub(3)), str(Sub(3)), hex(Sub(31)), '%d' % Sub(3), f'{Sub(3):d}', int(Sub(4)), Sub(4) + 1)
