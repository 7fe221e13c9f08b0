# The shortest repr of floats.
values = [0.0, -0.0, 1.0, 0.1, 0.2, 0.3, 0.1 + 0.2, 1 / 3, 2 / 3, 100.0, 1e15, 1e16, 123456789012345.6,
          1234567890123456.7, 12345678901234567.0, 1e17, 1e21, 1e22, 1e23, 1e100, 1e-4, 1e-5, 0.00012345,
          0.000012345,
          5e-324, 2.2250738585072014e-308, 1.7976931348623157e308, 9007199254740992.0, 9007199254740993.0,
          9.5, 1.5e300, -1.5e-300, 3.141592653589793, 2.718281828459045, 1e9, 123456.789, 4.35, 0.5, 8.41e21,
          2.0**70, 2.0**-70, 5e15, 9999999999999998.0, 299792458.0, 6.02214076e23, 1.1, 2.675, 1e-7]
for value in values:
    print(repr(value), str(value), f'{value}', [value], float(repr(value)) == value, format(value, '.17g'))
print(float('inf'), float('-inf'), float('nan'), -float('nan'), [float('inf')], repr(1e309), -1e309,
      1e309 - 1e309)
seed = 12345
checksum = 0
for _ in range(400):
    seed = (seed * 6364136223846793005 + 1442695040888963407) % 2**64
    mantissa, exponent = seed >> 11, seed % 600 - 300
    value = float(mantissa) * 2.0 ** exponent
    text = repr(value)
    assert float(text) == value
    checksum = (checksum * 31 + sum(map(ord, text)) * len(text)) % (10**9 + 7)
print(checksum)
literals = [1., .5, 1e3, 1E3, 1.5e-3, 1_0.5_0, 0e0, 00.5, 1_0e1_0, 0.0000001, 123456789.123456789123456789,
            1e-400, 1e400]
print(literals)
