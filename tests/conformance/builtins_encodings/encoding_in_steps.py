# Texts too long to be encoded in one go.
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
        for errors in HANDLERS if encoding in ('ascii', 'utf-8', 'utf-16') else ('strict', 'replace'):
            if name == 'wide' and errors == 'namereplace':
                continue
            attempt(f'{name} {encoding} {errors}', text.encode, encoding, errors)

attempt('names', ('\u0100\U0001f600b' * 1200).encode, 'ascii', 'namereplace')
attempt('unknown', TEXTS['wide'].encode, 'nothing')
attempt('bytes()', bytes, TEXTS['wide'], 'utf-8')
attempt('bytearray()', bytearray, TEXTS['wide'], 'utf-8', 'strict')
