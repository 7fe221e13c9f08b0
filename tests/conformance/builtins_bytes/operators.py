# + * % and comparisons of bytes and bytearrays.
def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__ + ':', error)

print(b'a' + b'b', b'a' + bytearray(b'b'), bytearray(b'a') + b'b', b'a' + memoryview(b'b'), b'ab' * 3,
      3 * b'ab', b'a' * -1, bytearray(b'x') * 2)
print(b'a' < b'b', b'a' < bytearray(b'b'), bytearray(b'a') == b'a', b'a' == 'a', b'ab' > b'a', b'' <= b'',
      b'\xff' > b'\x7f', b'a' != b'b')
print(b'abc' == memoryview(b'abc'), memoryview(b'abc') == bytearray(b'abc'), b'a' == [97],
      bytearray() == b'', hash(b'a') == hash(bytes([97])))
show(lambda: b'a' + 'b')
show(lambda: b'a' + 1)
show(lambda: b'a' + [1])
show(lambda: b'a' * b'b')
show(lambda: b'a' * 1.5)
show(lambda: b'a' < 'b')
show(lambda: b'a' >= 5)
show(lambda: bytearray(b'a') < [1])
show(lambda: hash(bytearray(b'a')))
show(lambda: {bytearray(b'a'): 1})
show(lambda: -b'a')
show(lambda: b'a' & b'b')
show(lambda: 'a' + b'b')
data = bytearray(b'abc')
alias = data
data += b'def'
data *= 2
print(alias, alias is data)
data += memoryview(b'!')
data += bytearray(b'?')
print(data)
for bad in ('x', 5, [1, 2], None):
    try:
        data += bad
        print(data)
    except TypeError as error:
        print(error)
frozen = b'a'
other = frozen
frozen += b'b'
print(frozen, other, bytes(data[:2]) * 2, b'-'.__add__(b'+'), b'a'.__mul__(2), b'a'.__eq__(1),
      b'a'.__lt__('x'))
