# What compile() takes for the name of a file.
for name in ['a\0b', b'a\0b', '\0', '', b'', 'x\ud800', b'\xff', 'a\nb', bytearray(b'ab'), 3, None]:
    try:
        print(repr(compile('1', name, 'eval').co_filename))
    except Exception as error:
        print(type(error).__name__, error)
compile('1', 'a\0b', 'eval')
