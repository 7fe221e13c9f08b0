# Encodings written with bytes: base64, hex dump, run lengths, xor.
ALPHABET = b'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'


def encode(data):
    out = bytearray()
    for i in range(0, len(data), 3):
        chunk = data[i:i + 3]
        number = int.from_bytes(chunk.ljust(3, b'\0'), 'big')
        quad = bytes(ALPHABET[number >> shift & 63] for shift in (18, 12, 6, 0))
        out += quad[:len(chunk) + 1].ljust(4, b'=')
    return bytes(out)


def decode(text):
    lookup = {c: i for i, c in enumerate(ALPHABET)}
    out = bytearray()
    for i in range(0, len(text), 4):
        quad = text[i:i + 4].rstrip(b'=')
        number = 0
        for c in quad:
            number = number << 6 | lookup[c]
        number <<= 6 * (4 - len(quad))
        out.extend(number.to_bytes(3, 'big')[:len(quad) - 1])
    return bytes(out)


def dump(data, width=8):
    for offset in range(0, len(data), width):
        row = data[offset:offset + width]
        print(f'{offset:04x}  {row.hex(" "):<{width * 3}} {"".join(chr(b) if 32 <= b < 127 else "." for b in row)}')


def rle(data):
    out, i = bytearray(), 0
    while i < len(data):
        j = i
        while j < len(data) and data[j] == data[i] and j - i < 255:
            j += 1
        out += bytes((j - i, data[i]))
        i = j
    return bytes(out)


for data in (b'', b'M', b'Ma', b'Man', 'héllo wörld'.encode(), bytes(range(20))):
    coded = encode(data)
    print(coded, decode(coded) == data)
dump(b'Hello, World!\n\x00\xff' + 'λ'.encode())
print(rle(b'aaaabbbc'), rle(b'x' * 300), b''.join(bytes([b]) * n for n, b in zip(*[iter(rle(b'aaab'))] * 2)))
key = b'secret'
xored = bytes(b ^ key[i % len(key)] for i, b in enumerate(b'attack at dawn'))
print(xored.hex(), bytes(b ^ key[i % len(key)] for i, b in enumerate(xored)))
print(sum(b'checksum') & 0xff, (~sum(b'checksum') + 1) & 0xff, int.from_bytes(b'checksum', 'little') % 65521)
