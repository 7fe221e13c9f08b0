# Random floats: text, hex, ratio, int and rounding agree with exact arithmetic.
import math

seed = 99


def rand():
    global seed
    seed = (seed * 6364136223846793005 + 1442695040888963407) % 2**64
    return seed


def fold(total, text):
    for c in text:
        total = (total * 131 + ord(c)) % 1000000007
    return total


total = 0
for step in range(900):
    mantissa, exponent = rand() >> 11, rand() % 2100 - 1080
    x = math.ldexp(mantissa, exponent - 53) if exponent < 1020 else float(mantissa)
    if step % 2:
        x = -x
    if step % 3 == 0:
        x = (rand() % 10**(step % 12 + 1)) / 10**(step % 7)
    text = repr(x)
    assert float(text) == x and float.fromhex(x.hex()) == x
    digits = text.split('e')[0].replace('.', '').replace('-', '').strip('0')
    assert len(digits) <= 17
    n, d = x.as_integer_ratio()
    assert n / d == x and math.gcd(n, d) == 1
    assert float('%.16e' % x) == x and float(f'{x:.17g}') == x
    if len(digits) > 1:
        shorter = f'%.{len(digits) - 2}e' % x
        assert float(shorter) != x, (text, shorter)
    if abs(x) < 1e15:
        for k in (0, 2, 5):
            r = round(x, k)
            exact = abs(n * 10**k * 2 // d + 1) // 2
            assert f'{x:.{k}f}' == f'{r:.{k}f}', (x, k)
        assert math.floor(x) == n // d and math.ceil(x) == -(-n // d) and int(x) == math.trunc(x) and math.modf(x)[0] == math.fmod(x, 1)
    y = (rand() % 2000 - 1000) / 7
    if y:
        q, r = divmod(x, y) if abs(x) < 1e200 else (0, 0)
        assert abs(r) <= abs(y) and (r == 0 or (r < 0) == (y < 0))
    total = fold(fold(total, text), f'{x:.3e}{x:g}{x:.10g}')
print(total)
