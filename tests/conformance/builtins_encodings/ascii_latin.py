# ascii and latin-1 with every handler, and the names of encodings.
def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__ + ':', error)

text = 'aé\xffλ😀\ud800z'
for encoding in ('ascii', 'latin-1'):
    show(text.encode, encoding)
    for handler in ('ignore', 'replace', 'backslashreplace', 'xmlcharrefreplace', 'namereplace'):
        print(encoding, handler, text.encode(encoding, handler))
    show(text.encode, encoding, 'surrogateescape')
    show(text.encode, encoding, 'surrogatepass')
    show('\udc80\udcff'.encode, encoding, 'surrogateescape')
data = b'a\x80\xffz'
for handler in ('strict', 'ignore', 'replace', 'backslashreplace', 'surrogateescape', 'xmlcharrefreplace',
                'namereplace', 'nope'):
    try:
        print(handler, ascii(data.decode('ascii', handler)), ascii(data.decode('latin-1', handler)))
    except Exception as error:
        print(handler, type(error).__name__, error)
for name in ('ascii', 'US-ASCII', '646', 'latin1', 'iso-8859-1', 'ISO8859_1', 'L1', 'l1', '8859', 'cp819',
             'Latin 1', 'utf', 'utf8', 'utf-8', 'UTF_8', 'u8', 'cp65001', 'utf-16', 'utf16', 'U16',
             'utf-32-le', 'cp1252', 'windows-1252', '1252'):
    try:
        print(name, 'é'.encode(name, 'replace'))
    except LookupError as error:
        print(name, error)
show('a'.encode, 'nope')
show(b'a'.decode, 'nope')
show('a'.encode, 'ascii\0')
show('a'.encode, 5)
show('a'.encode, 'ascii', 5)
show(b'a'.decode, 'ascii', None)
show('a'.encode, encoding='ascii', errors='strict')
show('a'.encode, 'a', 'b', 'c')
show('é'.encode, 'ascii', 'nope')
print('abc'.encode('ascii', 'nope'), bytearray(b'q').decode('ascii'), 'é'.encode('latin-1'),
      bytes(range(128, 132)).decode('latin-1') == '\x80\x81\x82\x83')
many = 'ab' + 'λ' * 5 + 'cd'
for handler in ('ignore', 'replace', 'xmlcharrefreplace'):
    print(many.encode('ascii', handler))
show(many.encode, 'latin-1')
show('aλλλ'.encode, 'ascii')
