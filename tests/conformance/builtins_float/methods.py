# is_integer, as_integer_ratio, hex, fromhex, from_number.
def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__ + ':', error)

for value in (0.0, -0.0, 1.0, 0.5, -2.75, 0.1, 1e300, 5e-324, 1e16, -1 / 3, 1.7976931348623157e308,
              2.2250738585072014e-308, 123456.789):
    print(value, value.is_integer(), value.as_integer_ratio(), value.hex(),
          float.fromhex(value.hex()) == value, value.real, value.imag, value.conjugate())
for value in (float('inf'), float('-inf'), float('nan')):
    print(value.hex(), value.is_integer(), float.fromhex(value.hex()))
    show(value.as_integer_ratio)
for text in ('0x1p0', '0x1.8p1', '1.8', 'ff', '-0x.8p0', '0x1p-1074', '0x1p-1075', '0x1.8p-1075',
             '0x1.fffffffffffff8p1023', '0x1.fffffffffffff7p1023', '0x1p1024', '', '0x', 'g', '0x1p', '1p+',
             ' 0x1 ', 'inf', '-NAN', '+infinity', '0x1.p1',
             '0x1p1.5', '0X1P+3', '.', '0x.p1', '1__0', '0x123456789abcdef01p0', '0x1.00000000000008p0',
             '0x1.00000000000018p0', '0x1.000000000000081p0', '0x0p99999', '0x1p99999999999999999999',
             '0x1p-99999999999', 'é', '0x1p0x', '-0'):
    print(repr(text), end=' ')
    show(float.fromhex, text)
show(float.fromhex, 5)
show(float.fromhex)
show((1.5).hex, 1)


class Sub(float):
    def __new__(cls, value):
        return super().__new__(cls, value + 1)


print(type(Sub.fromhex('0x1p0')).__name__, Sub.fromhex('0x1p0'))
print(float.from_number(5), float.from_number(2.5), type(Sub.from_number(2)).__name__,
      float.from_number(True))
show(float.from_number, '1.5')
show(float.from_number, None)
show(float.from_number, 1j)
print([name for name in dir(float) if not name.startswith('_')], (2.7).__trunc__(), (2.7).__floor__(),
      (-2.7).__ceil__(), (2.7).__int__(), (2.567).__round__(1), (2.5).__round__(), (1.5).__getnewargs__(),
      (0.0).__bool__(), float.__getformat__('double')[:4])
