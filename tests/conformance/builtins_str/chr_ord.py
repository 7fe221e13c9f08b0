# chr and ord.
def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__ + ':', error)

print([chr(i) for i in (32, 65, 97, 126)], ascii(chr(0)), ascii(chr(255)), ascii(chr(0x3bb)),
      ascii(chr(0x10ffff)), ascii(chr(0xd800)))
print(ord('a'), ord('λ'), ord('😀'), ord('\x00'), ord(b'a'), ord(bytearray(b'z')), ord('\udfff'))
print(all(ord(chr(i)) == i for i in range(0, 0x110000, 997)), chr(True) == '\x01')


class Index:
    def __index__(self):
        return 65


print(chr(Index()))
show(chr, -1)
show(chr, 0x110000)
show(chr, 10**30)
show(chr, -10**30)
show(chr, 1.0)
show(chr, 'a')
show(chr, None)
show(chr)
show(chr, 1, 2)
show(ord, '')
show(ord, 'ab')
show(ord, b'')
show(ord, b'ab')
show(ord, 65)
show(ord, None)
show(ord, ['a'])
show(ord)
show(ord, 'a', 'b')
show(ord, bytearray(b'abc'))
