# Literals and reprs of bytes and bytearrays.
samples = [b'', b'abc', b"it's", b'say "x"', b'both \' and "', b'\\', b'\n\r\t', b'\x00\x01\x1f\x7f\x80\xff',
           bytes(range(32)),
           b'\a\b\f\v', br'\n', Rb'\x', b'\101\7', b'a' b'b', b'''multi
line''', b'\
joined']
for sample in samples:
    print(repr(sample), str(sample), ascii(sample), len(sample), repr(bytearray(sample)))
print(bytes(range(128, 256, 9)), [b'a', bytearray(b'b')], {b'k': b'v'}, f'{b"x"} {bytearray(b"y")!r}')
for text in ("b'é'", "b'\\x1'", "b'a' 'b'", "b'\\xzz'", "bu'a'"):
    try:
        print(eval(text))
    except SyntaxError as error:
        print(error.msg)


class Sub(bytes):
    pass


class SubArray(bytearray):
    pass


print(Sub(b'x'), SubArray(b'y'), repr(Sub(b'q')), repr(SubArray(b'z')), type(Sub(b'a') + b'b').__name__,
      type(SubArray(b'a') + b'b').__name__)
