# translate, maketrans and per-byte predicates over all 256 bytes.
every = bytes(range(256))
names = ['isalnum', 'isalpha', 'isascii', 'isdigit', 'islower', 'isspace', 'isupper']
for name in names:
    members = bytes(b for b in every if getattr(bytes([b]), name)())
    print(name, len(members), members[:12], members[-3:])
for name in ('upper', 'lower', 'swapcase', 'title', 'capitalize'):
    changed = [(b, getattr(bytes([b]), name)()[0]) for b in every if getattr(bytes([b]), name)()[0] != b]
    print(name, len(changed), changed[:2], changed[-1:],
          getattr(every,
                  name)() == bytes(getattr(chr(b),
                                           name)().encode()[0] if b < 128 else b for b in every) if name in ('upper', 'lower', 'swapcase') else '')
rot13 = bytes.maketrans(b'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz',
                        b'NOPQRSTUVWXYZABCDEFGHIJKLMnopqrstuvwxyzabcdefghijklm')
print(b'Hello, World'.translate(rot13), b'Hello'.translate(rot13).translate(rot13), len(rot13),
      every.translate(rot13, b'abc' + every[128:])[-30:], bytearray(b'abc').translate(rot13),
      b'keep'.translate(None, b'xyz'), b'aXbX'.translate(None, b'X'), b'abc'.translate(None, delete=b''),
      every.translate(bytes(255 - b for b in every)) == every[::-1])
print(every.hex()[:20], every.hex('-', 64).count('-'),
      every[65:91].decode().lower().encode() == every[97:123], every.find(b'\x00\x01'), every.rfind(255),
      every.count(b''), every.index(b'AB'), every.split(b'\x80')[0] == every[:128],
      every.partition(b'~')[2][:2], max(every), every.strip(bytes(range(10)))[:2],
      every.replace(b'\x00', b'')[0], len(every.splitlines()), len(every.split()),
      bytes(reversed(every)) == every[::-1], every.startswith(b'\0'), every.endswith((b'x', b'\xff')))
