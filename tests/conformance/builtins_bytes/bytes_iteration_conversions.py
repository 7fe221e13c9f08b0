# Between bytes, ints, strings and lists.
data = bytes([0, 1, 127, 128, 255])
print(list(data), [hex(b) for b in data], int.from_bytes(data, 'big'), data.hex(),
      bytes(map(lambda b: 255 - b, data)), bytes(reversed(data)))
print(bytes([b ^ 0x55 for b in b'mask']), bytes(a ^ b for a, b in zip(b'abc', b'xyz')), sum(data),
      bytes(sorted(b'hello')), b''.join(bytes([c]) for c in b'join'))
print(''.join(chr(b) for b in data[:3]) == '\x00\x01\x7f', 'λ'.encode()[0], b'abc'[1:2],
      [bytes([b]) for b in b'abc'], b'%c' % 97, str(b'x', 'ascii'))
table = {}
for b in b'mississippi':
    table[b] = table.get(b, 0) + 1
print(table, bytes(table), sorted(table.items()))
view = memoryview(data)
print([view[i:i + 2].tobytes() for i in range(0, 5, 2)], bytes(view[::-1]), list(zip(data, view)))
packed = bytearray()
for number in (0, 1, 127, 128, 300, 70000, 2**40):
    while number > 127:
        packed.append(number & 127 | 128)
        number >>= 7
    packed.append(number)
print(packed.hex(' '))
numbers = []
value = shift = 0
for byte in packed:
    value |= (byte & 127) << shift
    shift += 7
    if byte < 128:
        numbers.append(value)
        value = shift = 0
print(numbers)
crc = 0xffffffff
for byte in b'123456789':
    crc ^= byte
    for _ in range(8):
        crc = crc >> 1 ^ (0xedb88320 if crc & 1 else 0)
print(hex(crc ^ 0xffffffff))
