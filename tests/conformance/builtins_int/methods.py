# bit_length, bit_count, to_bytes, from_bytes, as_integer_ratio, attributes.
def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__ + ':', error)

for n in (0, 1, -1, 2, 255, 256, -256, 2**47, 2**64 - 1, -2**64, 10**30):
    print(n, n.bit_length(), n.bit_count(), n.as_integer_ratio(), n.conjugate(), n.real, n.imag, n.numerator,
          n.denominator, n.is_integer())
print((1000).to_bytes(2, 'big'), (1000).to_bytes(4, 'little'), (5).to_bytes(), (0).to_bytes(0, 'big'),
      (-1).to_bytes(3, 'big', signed=True), (-128).to_bytes(1, 'little', signed=True),
      (127).to_bytes(length=2, byteorder='big'), (2**70).to_bytes(10, 'big'))
print(int.from_bytes(b'\x01\x00', 'big'), int.from_bytes(b'\x01\x00', 'little'),
      int.from_bytes(b'\xff\xfe', 'big', signed=True), int.from_bytes(b''), int.from_bytes([1, 2, 3]),
      int.from_bytes(bytearray(b'\xff')), int.from_bytes(b'\xff' * 12, signed=True),
      int.from_bytes(bytes=b'a', byteorder='big'), int.from_bytes(range(3), 'little'),
      int.from_bytes(b'\x80' + bytes(11), 'big', signed=True))


class Sub(int):
    pass


class Bytes:
    def __bytes__(self):
        return b'\x02\x01'


print(type(Sub.from_bytes(b'\x05', 'big')).__name__, int.from_bytes(Bytes(), 'big'), True.to_bytes(1, 'big'),
      True.bit_length(), type(True.real).__name__, type(Sub(5).real).__name__, True.conjugate())
show((256).to_bytes, 1, 'big')
show((-1).to_bytes, 1, 'big')
show((128).to_bytes, 1, 'big', signed=True)
show((-129).to_bytes, 1, 'big', signed=True)
show((1).to_bytes, -1, 'big')
show((1).to_bytes, 1, 'middle')
show((1).to_bytes, 1, 5)
show((1).to_bytes, 'a', 'big')
show((1).to_bytes, 1, 'big', True)
show((1).to_bytes, 0, 'big')
show(int.from_bytes, 'abc', 'big')
show(int.from_bytes, 5, 'big')
show(int.from_bytes, [256], 'big')
show(int.from_bytes, b'a', 'x')
show(int.from_bytes)
show((5).bit_length, 1)
show(int.bit_count)
show(int.bit_count, 'a')
show(lambda: (5).real.nothing)
show(lambda: setattr(5, 'real', 1))
print([n for n in dir(int) if not n.startswith('_')], (5).__floor__(), (5).__ceil__(), (5).__trunc__(),
      (1234).__round__(-2), (5).__index__(), (5).__bool__(), (5).__getnewargs__())
