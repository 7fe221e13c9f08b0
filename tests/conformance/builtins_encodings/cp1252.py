# cp1252: the mapped and unmapped bytes.
def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__ + ':', error)

data = bytes(range(256))
for handler in ('ignore', 'replace', 'backslashreplace', 'surrogateescape'):
    print(handler, ascii(data[0x78:0xa8].decode('cp1252', handler)))
show(data.decode, 'cp1252')
show(b'ab\x81'.decode, 'windows-1252')
print(data[0xa0:].decode('cp1252') == data[0xa0:].decode('latin-1'),
      data[:0x80].decode('cp1252') == data[:0x80].decode('ascii'))
text = '€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ'
print(text.encode('cp1252').hex(), text.encode('cp1252').decode('cp1252') == text)
for handler in ('ignore', 'replace', 'backslashreplace', 'xmlcharrefreplace', 'namereplace'):
    print(handler, 'a\x81λ😀€'.encode('cp1252', handler))
show('\x81'.encode, 'cp1252')
show('aλλb'.encode, 'cp1252')
show('\udc81'.encode, 'cp1252', 'surrogateescape')
