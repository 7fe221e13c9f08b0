# replace, split, join, strip, partition, case, padding.
def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__ + ':', error)

for kind in (bytes, bytearray):
    d = kind(b'a,b,,c')
    print(d.split(b','), d.rsplit(b',', 1), d.split(b',', 1), kind(b' a  b ').split(),
          kind(b'a b c').rsplit(None, 1), kind(b'').split(), kind(b'').split(b','),
          kind(b'a\x85b\x0bc').split())
    print(d.partition(b','), d.rpartition(b','), d.partition(b'z'), d.rpartition(b'z'),
          kind(b'a\nb\r\nc\rd\x0be\x1cf').splitlines(), kind(b'a\n').splitlines(True))
    print(d.replace(b',', b'--'), d.replace(b',', b'', 1), kind(b'abc').replace(b'', b'.'),
          d.replace(b'b', bytearray(b'B')), kind(b'aaa').replace(b'aa', b'b'))
    print(kind(b'-').join([b'a', bytearray(b'b'), memoryview(b'c')]), kind(b'').join([]),
          kind(b', ').join(iter([b'x'])))
    print(kind(b'  x \n').strip(), kind(b'xxaxx').strip(b'x'), kind(b' a').lstrip(), kind(b'a ').rstrip(),
          kind(b'abcab').lstrip(b'ba'), kind(b'\x85a\xa0').strip())
    print(kind(b'Hello World').upper(), kind(b'HeLLO').lower(), kind(b"they're x1y").title(),
          kind(b'hELLO').capitalize(), kind(b'aBc').swapcase(), kind(b'\xe9').upper())
    print(kind(b'a').center(5), kind(b'a').ljust(4, b'*'), kind(b'a').rjust(4, bytearray(b'.')),
          kind(b'-5').zfill(5), kind(b'+').zfill(3), kind(b'a\tb').expandtabs(4), kind(b'ab').center(5, b'-'))
    print([getattr(kind(b'Ab1'), m)() for m in ('isalnum', 'isalpha', 'isascii', 'isdigit', 'islower',
                                                'isspace', 'istitle', 'isupper')], kind(b'\xff').isascii(),
          kind(b'').isascii(), kind(b'').isalpha())
    print(kind(b'abc').translate(bytes(range(1, 256)) + b'\0'), kind(b'abc').translate(None, b'b'),
          kind(b'abc').translate(None, delete=b'a'), kind.maketrans(b'ab', b'xy')[97:100])
    show(d.split, ',')
    show(d.split, b'')
    show(d.split, 44)
    show(d.join, ['a'])
    show(d.join, [1])
    show(d.join, b'ab')
    show(d.join, 5)
    show(d.replace, b'a', 'b')
    show(d.replace, b'a')
    show(d.strip, 'x')
    show(d.partition, b'')
    show(d.partition, 'x')
    show(d.center, 5, 'x')
    show(d.center, 5, b'xy')
    show(d.zfill, 'a')
    show(d.translate, b'abc')
    show(d.translate, 'abc')
    show(kind.maketrans, b'a', b'bc')
    show(kind.maketrans, 'a', 'b')
    show(d.splitlines, 1, 2)
