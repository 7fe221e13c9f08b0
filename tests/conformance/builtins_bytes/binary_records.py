# Packing and unpacking records with bytes, memoryview and int methods.
def pack(record):
    name, number, flags = record
    encoded = name.encode('utf-8')
    return len(encoded).to_bytes(1) + encoded + number.to_bytes(8, 'little',
                                                                signed=True) + bytes([sum(1 << i for i,
                                                                                          f in enumerate(flags) if f)])


def unpack(data):
    view = memoryview(data)
    records = []
    while view:
        size = view[0]
        name = str(view[1:1 + size], 'utf-8')
        number = int.from_bytes(view[1 + size:9 + size], 'little', signed=True)
        bits = view[9 + size]
        records.append((name, number, [bool(bits >> i & 1) for i in range(3)]))
        view = view[10 + size:]
    return records


records = [('first', 1, [True, False, True]), ('', -1, [False] * 3), ('λ😀', 2**63 - 1, [True] * 3),
           ('min', -2**63, [False, True, False])]
data = b''.join(map(pack, records))
print(len(data), data.hex(), unpack(data) == records)
for record in unpack(data):
    print(record)
for bad in (('x' * 300, 1, []), ('n', 2**63, []), ('n', 'text', []), ('\ud800', 1, [])):
    try:
        pack(bad)
    except Exception as error:
        print(type(error).__name__, error)
buffer = bytearray(32)
view = memoryview(buffer)
view[0:4] = (0xdeadbeef).to_bytes(4, 'big')
view.cast('I')[1] = 7
view.cast('d')[2] = -0.5
view[-4:] = b'tail'
print(buffer.hex(), view.cast('d')[2], view[28:].tobytes(), buffer.find(b'tail'), view.cast('I')[1])
bits = ''.join(f'{b:08b}' for b in buffer[:4])
print(bits, int(bits, 2) == 0xdeadbeef, int(bits[::-1], 2).to_bytes(4), bits.count('1'))
stream = bytearray()
for n in range(0, 5000, 777):
    while n >= 0x80:
        stream.append(n & 0x7f | 0x80)
        n >>= 7
    stream.append(n)
print(stream.hex(), len(stream), bytes(stream).split(b'\x89'), stream.translate(None, b'\x80'))
