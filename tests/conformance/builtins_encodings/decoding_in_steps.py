# Bytes too long to be decoded in one go, cut at every kind of place.
def show(value):
    total = 0
    for item in value[:20] + value[32750:32790] + value[-20:] + value[::997]:
        total = (total * 31 + (item if isinstance(item, int) else ord(item))) % 1000000007
    return f'{len(value)} {total}'


def attempt(name, function, *args):
    try:
        print(name, show(function(*args)))
    except UnicodeError as error:
        print(name, type(error).__name__, len(error.object), error.start, error.end, error.reason, error.encoding)
    except (LookupError, TypeError) as error:
        print(name, type(error).__name__, error)


ENCODINGS = ('utf-8', 'utf-8-sig', 'ascii', 'latin-1', 'cp1252', 'utf-16', 'utf-16-le', 'utf-16-be', 'utf-32', 'utf-32-be', 'unicode_escape',
             'raw_unicode_escape')
HANDLERS = ('strict', 'ignore', 'replace', 'backslashreplace', 'xmlcharrefreplace', 'namereplace', 'surrogateescape', 'surrogatepass', 'nobody')
TEXTS = {
    'letters': 'a\xe9' * 20000,
    'wide': 'a' + '\u0100\u20ac' * 17000,
    'astral': 'x\U0001f600' * 17000,
    'late surrogate': '\u0100b' * 18000 + '\udc80\udc81\ud800' + 'z' * 10,
    'surrogates': '\udc80' * 34000,
    'across': 'y' * 32766 + '\u0100' * 5 + 'y' * 4000,
}
for name, text in TEXTS.items():
    for encoding in ENCODINGS:
        try:
            data = text.encode(encoding)
        except UnicodeError:
            data = text.encode(encoding, 'surrogatepass' if encoding.startswith('utf') else 'replace')
        try:
            print(name, encoding, data.decode(encoding) == text)
        except UnicodeError as error:
            print(name, encoding, error.start, error.end, error.reason, len(error.object))
        attempt(f'{name} {encoding} shifted', data[1:].decode, encoding, 'replace')
        attempt(f'{name} {encoding} cut', data[:-1].decode, encoding)
        attempt(f'{name} {encoding} bytearray', bytearray(data).decode, encoding, 'ignore')
        attempt(f'{name} {encoding} str()', str, memoryview(data), encoding, 'backslashreplace')

DATA = {
    'bad': b'\xff' * 33000,
    'late': b'\xc3\xa9' * 17000 + b'\xff\xfe' + b'q' * 20,
    'continuations': b'\x80' * 40000,
    'cut sequences': b'\xe2\x82' * 20000,
    'long ones': b'\xf0\x9f\x98\x80' * 8191 + b'abc\xf0\x9f\x98\x80' + b'\xf0\x9f',
    'surrogates': b'\xed\xa0\x80' * 11000,
    'undefined': b'\x81\x8d ' * 12000,
}
for name, data in DATA.items():
    for errors in HANDLERS:
        for encoding in ('utf-8', 'ascii', 'cp1252'):
            attempt(f'{name} {encoding} {errors}', data.decode, encoding, errors)
    attempt(f'{name} utf-16', data.decode, 'utf-16', 'replace')
    attempt(f'{name} utf-32', data.decode, 'utf-32', 'ignore')

escapes = rb'\x41\u0100\U0001f600\n\101\N{LATIN SMALL LETTER A}' * 900
attempt('escapes', escapes.decode, 'unicode_escape')
attempt('escapes', (escapes + b'\\x4').decode, 'unicode_escape')
attempt('escapes', (escapes + b'\\x4').decode, 'unicode_escape', 'replace')
attempt('raw escapes', (rb'\u0100\\u12' * 4000).decode, 'raw_unicode_escape', 'ignore')
attempt('unknown', DATA['bad'].decode, 'nothing')
attempt('no text', DATA['bad'].decode, 'hex')
