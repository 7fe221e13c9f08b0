# utf-16 and utf-32, all byte orders.
def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__ + ':', error)

for encoding in ('utf-16', 'utf-16-le', 'utf-16-be', 'utf-32', 'utf-32-le', 'utf-32-be'):
    for text in ('', 'a', 'é', '😀', 'aλ😀\uffff', '\ufeff'):
        data = text.encode(encoding)
        print(encoding, ascii(text), data.hex(' '), data.decode(encoding) == text)
    show('\ud800'.encode, encoding)
    print('a\ud800b'.encode(encoding, 'surrogatepass').hex(), 'a\ud800b'.encode(encoding, 'replace').hex(),
          'a\ud800b'.encode(encoding, 'ignore').hex(), '\ud800'.encode(encoding, 'backslashreplace').hex())
for encoding, data in [('utf-16-le', b'a'), ('utf-16-le', b'\x00\xd8'), ('utf-16-le', b'\x00\xd8a\x00'),
                       ('utf-16-le', b'\x00\xdc'), ('utf-16-be', b'\xd8\x3d\xde'),
                       ('utf-16', b'\xff\xfea\x00b'), ('utf-16', b'\xfe\xff\x00a'),
                       ('utf-16', b'a\x00'), ('utf-16', b'\xff\xfe'),
                       ('utf-32', b'\xff\xfe\x00\x00a\x00\x00\x00'),
                       ('utf-32', b'\x00\x00\xfe\xff\x00\x00\x00a'), ('utf-32-le', b'abc'),
                       ('utf-32-le', b'\x00\x00\x11\x00'),
                       ('utf-32-le', b'\x00\xd8\x00\x00'), ('utf-32-be', b'\x00\x00\x00a\x00'),
                       ('utf-16-le', b'\x00\xd8\x00\xd8\x00\xdc')]:
    print(encoding, data, end=' ')
    show(data.decode, encoding)
    for handler in ('ignore', 'replace', 'backslashreplace', 'surrogatepass', 'surrogateescape'):
        try:
            print(ascii(data.decode(encoding, handler)), end=' ')
        except UnicodeDecodeError as error:
            print(error.start, error.end, error.reason, end=' ')
    print()
