# Errors of codecs that are not among the usual ones say which codec it was.
for encoding in ['cp1252', 'windows-1252', 'utf-16-le', 'utf_32_be', 'utf-8-sig', 'utf-16', 'ascii', 'latin-1', 'utf-8', 'unicode_escape']:
    for work in [lambda: b'\x81'.decode(encoding), lambda: b'\\x'.decode(encoding), lambda: '\u1234\udc00'.encode(encoding),
                 lambda: str(b'\x81\xff\xff', encoding), lambda: bytes('\ud800', encoding), lambda: bytearray(b'\x81').decode(encoding)]:
        try:
            work()
        except UnicodeError as error:
            print(error, getattr(error, '__notes__', None))
print(b'\x81a'.decode('cp1252', 'replace'), '\ud800a'.encode('utf-16-le', 'ignore'))
