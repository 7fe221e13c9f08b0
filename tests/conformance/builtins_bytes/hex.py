# hex() and fromhex().
def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__ + ':', error)

for kind in (bytes, bytearray):
    d = kind(b'\x01\xab\xcd\xef\x00')
    print(d.hex(), d.hex('-'), d.hex(':', 2), d.hex(':', -2), d.hex(b'_', 3),
          d.hex(sep=' ', bytes_per_sep=4), d.hex('.', 0), kind().hex(), d.hex('x', 100))
    print(kind.fromhex('01abCD'), kind.fromhex(' 01 ab\tcd\n '), kind.fromhex(''), kind.fromhex('  '),
          type(kind.fromhex('00')).__name__)
    show(kind.fromhex, '0')
    show(kind.fromhex, '0g')
    show(kind.fromhex, '01 2')
    show(kind.fromhex, '0 1')
    show(kind.fromhex, 'é0')
    show(kind.fromhex, b'01')
    show(kind.fromhex, bytearray(b'ab 0f'))
    show(kind.fromhex, b'0z')
    show(kind.fromhex, 5)
    show(kind.fromhex, None)
    show(kind.fromhex)
    show(d.hex, 'ab')
    show(d.hex, '')
    show(d.hex, 5)
    show(d.hex, 'é')
    show(d.hex, b'\xff')
    show(d.hex, ':', 'x')
    show(d.hex, ':', 1.5)
print(memoryview(b'\x01\x02\x03').hex(), memoryview(b'\x01\x02\x03').hex('-'),
      memoryview(b'abcdef')[::2].hex(':'))


class Sub(bytes):
    def __new__(cls, value):
        return super().__new__(cls, bytes(value) + b'!')


print(Sub.fromhex('61'), type(Sub.fromhex('61')).__name__)
