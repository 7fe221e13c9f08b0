# What split, strip, isspace and splitlines treat as white space or line ends.
codes = [9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 0x85, 0xa0, 0x1680, 0x180e, 0x2000, 0x200a, 0x200b, 0x2028,
         0x2029, 0x202f, 0x205f, 0x2060, 0x3000, 0xfeff, 0, 8, 14, 27, 127]
for code in codes:
    c = chr(code)
    print(hex(code), c.isspace(), f'a{c}b'.split() == ['a', 'b'], f'{c}a{c}'.strip() == 'a',
          len(f'a{c}b'.splitlines()), c.isprintable(), f'{c}'.isidentifier(), ascii(c))
print([code for code in range(0x3100) if chr(code).isspace()] == [code for code in range(0x3100) if not chr(code).strip()], sum(chr(code).isspace() for code in range(0x110000 // 16)))
print([hex(code) for code in range(0x3000) if len(('a' + chr(code) + 'b').splitlines()) == 2])
for code in range(256):
    b = bytes([code])
    if b.isspace() or not b.strip() or len((b'a' + b + b'b').split()) == 2 or len((b'a' + b + b'b').splitlines()) == 2:
        print(code, b.isspace(), not b.strip(), len((b'a' + b + b'b').split()),
              len((b'a' + b + b'b').splitlines()))
print(int(' \u20035\u3000'), float('\xa01.5\x85'), complex('\u20281j '), 'a\u2003b'.split(),
      ' '.join('a\u3000 \tb'.split()), '\r\n'.splitlines(), 'a\r\n\rb\n\n'.splitlines(True),
      'x\x1cy\x1dz'.splitlines(), '\x0b\x0c'.splitlines())
