# The methods of bytes and bytearray over data that are long enough to be stopped half way.
N = 900


def show(*texts):
    print(*[(type(x).__name__, len(x), bytes(x[:6]), bytes(x[-6:]), x.count(b'b')) if isinstance(x, (bytes, bytearray)) else x for x in texts])


def ends(parts):
    print(len(parts), str(parts[:3])[:60], str(parts[-3:])[-60:], len(b''.join(parts)))


for kind in bytes, bytearray:
    text = kind(b'a,b\xff ' * N)
    print(text.count(b','), text.count(44), text.count(b',b'), text.count(b''), text.count(b', ', 5, -7), text.find(b'~'), text.rfind(126))
    print(text.find(text[-9:] + b'~'), text.rfind(b'~' + text[:9]), text[4:] in text, text[:-4] + b'~' in text, 255 in text, 7 in text)
    print(text.find(text[10:]), text.rfind(text[:-10]), text.index(text[:900]), text.rindex(text[:900]))
    same = kind(b'a' * 2 * N)
    print(same.find(b'a' * 100 + b'b'), same.rfind(b'b' + b'a' * 100), same.find(b'a' * N + b'b' + b'a' * 9), (same + b'b').find(b'a' * N + b'b'), same.count(b'aa'))
    try:
        text.index(b'no such')
    except ValueError as error:
        print(error)
    ends(list(text.partition(b'no such')) + list(text.rpartition(b'\xff a,b')))
    for other in text, kind(b' ' * N + b'a' + b' ' * N):
        ends(other.split())
        ends(other.rsplit())
        ends(other.split(None, N // 2))
        ends(other.rsplit(None, N // 2))
        ends(other.split(b','))
        ends(other.rsplit(b','))
        ends(other.split(b'b\xff', 500))
        ends(other.rsplit(b'\xff ', 500))
        ends(other.replace(b',', b'\r\n').replace(b' ', b'\x0b').splitlines())
        ends(other.replace(b',', b'\n').replace(b'b', b'\r').splitlines(True))
    show(kind(b', ').join([b'ab', bytearray(b'c'), memoryview(b'def')] * N), kind(b'').join({bytes([i % 256, i // 256]): 1 for i in range(4200)}))
    for items in [b'a'] * 5000 + [5], [b'a', 'b'] * 2100:
        try:
            kind().join(items)
        except TypeError as error:
            print(error)
    show(text.replace(b',', b'xx'), text.replace(b', ', b''), text.replace(b'b', b'\xfe', N - 10), text.replace(b'', b'-'), text.replace(b'', b'+', N))
    show(text.replace(b'no such', b'x'), text.replace(text[:-1], b'b'), text.replace(b'', b'-', 0), text.replace(b'a', b'c', 0), kind(b'').replace(b'', b'b'))
    text = kind(b'aB c\xe4' * N)
    show(text.upper(), text.lower(), text.title(), text.swapcase(), text.capitalize())
    print(text.islower(), text.title().istitle(), text.lower().islower(), text.upper().isupper(), text.isalpha(), text.isalnum(), text.isspace(), text.isascii())
    print(kind(b'a1' * N).isalnum(), kind(b'1' * 2 * N).isdigit(), kind(b' \t' * N).isspace(), kind(b'ab' * N).isalpha(), kind(b'1' * 2 * N + b'a').isdigit(), kind(b'Ab ' * N).istitle())
    show(text.translate(bytes(range(255, -1, -1))), text.translate(None, b'ab'), text.translate(bytes.maketrans(b'ac', b'bb'), b' '), text.translate(bytes(256)))
    show(kind(b'a\tb\n' * N).expandtabs(), kind(b'\t' * N).expandtabs(3), kind(b'ab' * 5000 + b'\t').expandtabs(7))
    show(kind(b' ' * 9000 + b'b' + b'\t' * 9000).strip(), kind(b'a' * 9000 + b'b' + b'c' * 9000).lstrip(b'ca'), kind(b'a' * 9000 + b'b' + b'c' * 9000).rstrip(b'c'))
    numbers = tuple(range(N))
    show(kind(b'%d,') * N % numbers, kind(b'%s%%') * N % ((b'b\xff',) * N), kind(b'%(a)s') * N % {b'a': b'b'}, kind(b'%5.2f') * N % numbers)
    for template, values in (kind(b'%d') * N, numbers[1:]), (kind(b'%d') * N, numbers + (1,)), (kind(b'%s') * N, numbers):
        try:
            template % values
        except TypeError as error:
            print(error)
digits = '00 ff\n7fA5 ' * N


class Own(bytes):
    pass


for kind in bytes, bytearray, Own:
    show(kind.fromhex(digits), kind.fromhex(digits.encode()), kind.fromhex(bytearray(b'62' * N)), kind.fromhex(' ' * N + '\n'), kind.fromhex('6' * 2 * N))
    for wrong in digits + 'f', digits + 'fg', digits + 'g', digits + '\u0661', digits + '\u0100' + digits, '6' * (2 * N + 1):
        try:
            kind.fromhex(wrong)
        except ValueError as error:
            print(error)
