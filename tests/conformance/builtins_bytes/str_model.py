# bytes and bytearray methods agree with str methods on ASCII.
import itertools

texts = [''.join(t) for n in range(5) for t in itertools.product('aB1 ,', repeat=n)]
one = ('upper', 'lower', 'title', 'capitalize', 'swapcase', 'strip', 'lstrip', 'rstrip', 'split',
       'splitlines', 'isalnum', 'isalpha', 'isdigit', 'islower', 'isspace', 'istitle', 'isupper', 'isascii',
       'expandtabs')
two = ('find', 'rfind', 'count', 'startswith', 'endswith', 'removeprefix', 'removesuffix', 'split', 'rsplit',
       'partition', 'rpartition', 'strip')


def lower(value):
    if isinstance(value, str):
        return value.encode()
    if isinstance(value, (list, tuple)):
        return type(value)(map(lower, value))
    return value


checked = 0
for text in texts:
    for kind in (bytes, bytearray):
        data = kind(text.encode())
        for name in one:
            assert getattr(data, name)() == lower(getattr(text, name)()), (text, name)
            checked += 1
        for sub in ('a', 'B', ' ', 'a1', ',,', 'aB1'):
            for name in two:
                assert getattr(data, name)(sub.encode()) == lower(getattr(text, name)(sub)), (text, name, sub)
                checked += 1
            assert data.replace(sub.encode(), b'--', 1) == text.replace(sub, '--',
                                                                        1).encode() and sub.encode().join([data, data]) == sub.join([text, text]).encode() and (sub.encode() in data) == (sub in text)
        for width in (0, 3, 6):
            assert data.center(width, b'.') == text.center(width,
                                                           '.').encode() and data.zfill(width) == text.zfill(width).encode() and data.ljust(width) == text.ljust(width).encode() and data.rjust(width, b'#') == text.rjust(width, '#').encode()
        assert list(data) == list(map(ord,
                                      text)) and data[::-1] == text[::-1].encode() and data.decode() == text and repr(bytes(data)) == 'b' + repr(text) and data * 2 == (text * 2).encode()
        checked += 1
print(checked)
