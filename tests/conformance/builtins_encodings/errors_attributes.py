# Attributes and messages of UnicodeEncodeError and its family.
def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__ + ':', error)

try:
    'aλλb'.encode('ascii')
except UnicodeEncodeError as error:
    print(error, error.encoding, error.object, error.start, error.end, error.reason, error.args, repr(error))
    error.start, error.end = 1, 2
    print(error)
    error.reason = 'other'
    error.encoding = 'enc'
    print(str(error), error.args)
try:
    b'a\xff\xfe'.decode('ascii')
except UnicodeDecodeError as error:
    print(error, error.encoding, error.object, error.start, error.end, error.reason, error.args, repr(error))
    error.end = 3
    print(error)
e = UnicodeEncodeError('x', 'abc', 0, 2, 'why')
print(e, e.object, UnicodeEncodeError('x', '\x00\u1234\U00012345', 0, 1, 'r'),
      UnicodeEncodeError('x', '\u1234', 0, 1, 'r'), UnicodeEncodeError('x', '\U00012345', 0, 1, 'r'),
      UnicodeEncodeError('x', 'abc', 5, 9, 'r'))
d = UnicodeDecodeError('y', b'abc', 1, 2, 'why')
print(d, d.object, UnicodeDecodeError('y', bytearray(b'abc'), 0, 3, 'r').object,
      UnicodeDecodeError('y', b'', 0, 1, 'r'))
t = UnicodeTranslateError('abc', 1, 2, 'why')
print(t, t.object, t.start, t.end, t.reason, t.encoding if hasattr(t, 'encoding') else '-',
      UnicodeTranslateError('a\u1234', 1, 2, 'r'), UnicodeTranslateError('abcd', 1, 3, 'r'), repr(t))
show(UnicodeEncodeError)
show(UnicodeEncodeError, 'x', b'abc', 0, 2, 'why')
show(UnicodeEncodeError, 'x', 'abc', 'a', 2, 'why')
show(UnicodeDecodeError, 'x', 'abc', 0, 2, 'why')
show(UnicodeDecodeError, 'x', b'abc', 0, 2)
show(UnicodeTranslateError, 'a', 0, 1)
show(UnicodeTranslateError, 1, 0, 1, 'r')
print(UnicodeError.__mro__, UnicodeError('just', 1), issubclass(UnicodeError, ValueError),
      UnicodeEncodeError.__bases__)
for start in (-5, -1, 0, 2, 3, 100):
    e.start = start
    print(start, e.start, str(e))
