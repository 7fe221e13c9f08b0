# The attributes of bytes and bytearray.
for kind in (bytes, bytearray):
    print(kind.__name__, [name for name in dir(kind) if not name.startswith('_')])
print(sorted(set(dir(bytearray)) - set(dir(bytes))))
print(sorted(set(dir(bytes)) - set(dir(bytearray))))
print(bytes.__mro__, bytearray.__mro__, bytes.__hash__ is not None, bytearray.__hash__)
print(b'abc'.__bytes__(), b'a'.__getnewargs__(), bytes.maketrans.__name__,
      type(bytes.__dict__['fromhex']).__name__, type(bytes.__dict__['maketrans']).__name__)
for name in ('upper', 'lower', 'title', 'capitalize', 'swapcase', 'isalpha', 'isdigit', 'isspace', 'hex',
             'split', 'strip'):
    for value in (b'aB1 ', bytearray(b'aB1 ')):
        print(name, getattr(value, name)(), end='; ')
    try:
        getattr(b'', name)(1, 2, 3)
    except TypeError as error:
        print(error)
    try:
        getattr(bytearray, name)(b'x', 1, 2, 3)
    except TypeError as error:
        print(error)
for call in (lambda: b''.nope, lambda: setattr(b'', 'x', 1), lambda: bytes.upper('a'), lambda: bytes.upper(),
             lambda: bytearray.append(b'', 1), lambda: bytearray().x):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)
