# memoryview in programs: parsing without copies, ring buffer, image rows.
class Reader:
    def __init__(self, data):
        self.view, self.position = memoryview(data), 0

    def take(self, n):
        if self.position + n > len(self.view):
            raise EOFError(f'wanted {n}, have {len(self.view) - self.position}')
        part = self.view[self.position:self.position + n]
        self.position += n
        return part

    def number(self, size):
        return int.from_bytes(self.take(size), 'big')

    def text(self):
        return str(self.take(self.number(1)), 'utf-8')


data = b'\x00\x05\x03abc\x02\xc3\xa9\xff'
r = Reader(data)
print(r.number(2), r.text(), r.text(), r.take(1).tolist())
for action in (lambda: r.take(1), lambda: Reader(b'\x05ab').text(), lambda: Reader(b'\x01\xff').text()):
    try:
        action()
    except Exception as error:
        print(type(error).__name__, error)


class Ring:
    def __init__(self, size):
        self.buffer = bytearray(size)
        self.view, self.start, self.length = memoryview(self.buffer), 0, 0

    def write(self, data):
        for b in data:
            self.view[(self.start + self.length) % len(self.buffer)] = b
            if self.length < len(self.buffer):
                self.length += 1
            else:
                self.start = (self.start + 1) % len(self.buffer)

    def read(self):
        end = self.start + self.length
        return bytes(self.view[self.start:end]) + bytes(self.view[:max(0, end - len(self.buffer))])


ring = Ring(6)
ring.write(b'hello')
print(ring.read(), ring.buffer)
ring.write(b' world')
print(ring.read(), bytes(ring.buffer))
width, height = 8, 4
image = bytearray(width * height)
pixels = memoryview(image).cast('B', (height, width))
for y in range(height):
    for x in range(width):
        pixels[y, x] = (x * y * 9) % 256
print(pixels.tolist(), pixels.shape, sum(image), pixels[3, 7])
rows = [memoryview(image)[y * width:(y + 1) * width] for y in range(height)]
rows[0][:] = rows[1]
rows[2][::2] = b'\xff' * 4
print([row.hex() for row in rows], rows[0] == rows[1], max(rows[3]), bytes(rows[1][::-1]).hex())
words = memoryview(bytearray(b'\x01\x00\x02\x00\x03\x00')).cast('H')
words[1] *= 100
print(words.tolist(), words.tobytes(), list(reversed(words)), 200 in words,
      words[1:] == memoryview(b'\xc8\x00\x03\x00').cast('H'))
