# Bits of floats through hex(), fromhex and as_integer_ratio.
import math

for value in (1.0, 1.5, 0.1, 1 / 3, math.pi, math.e, 1e-300, 5e-324, 2.2250738585072014e-308,
              2.225073858507201e-308, 1.7976931348623157e308, 1e16, 123456.789, -2.5):
    text = value.hex()
    mantissa, exponent = math.frexp(value)
    n, d = value.as_integer_ratio()
    print(value, text, mantissa, exponent, n if len(str(n)) < 25 else 'big',
          d if len(str(d)) < 25 else 'big', n / d == value, float.fromhex(text) == value,
          math.ldexp(mantissa, exponent) == value)
steps, x = [], 1.0
for _ in range(5):
    x = math.nextafter(x, 2)
    steps.append(x.hex())
print(steps, [float.fromhex(f'0x1.{k:x}p{k}') for k in range(1, 12, 3)],
      sum(float.fromhex(f'0x{k:x}p-{k}') for k in range(1, 30)))
print((0.1).as_integer_ratio(), (0.1 + 0.2).hex(), (0.3).hex(), [(k / 10).hex() for k in range(1, 4)],
      math.ulp(0.1), (0.3 - (0.1 + 0.2)) / math.ulp(0.3))
