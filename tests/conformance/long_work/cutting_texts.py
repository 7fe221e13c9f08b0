# Cutting texts, and joining them, that are long enough to be stopped half way.
N = 600


def ends(parts):
    print(len(parts), ascii(parts[:3])[:60], ascii(parts[-3:])[-60:], len(''.join(parts)), len(set(parts)))


narrow = 'a,b ' * N
wide = 'a\u0100,\u0101 ' * N
widest = '\U00010400b,\u0101' * N

for text in narrow, wide, widest, ' ' * N + 'a' + ' ' * N, '\x1c' * N + '\u3000' * N + 'x' * N:
    ends(text.split())
    ends(text.rsplit())
    ends(text.split(None, N // 2))
    ends(text.rsplit(None, N // 2))
    ends(text.split(','))
    ends(text.rsplit(','))
    ends(text.split('b ', 500))
    ends(text.rsplit('\u0101', 500))
    ends(text.replace(',', '\r\n').replace(' ', '\u2028').splitlines())
    ends(text.replace(',', '\n').replace('b', '\r').splitlines(True))
ends(('x' * 5000 + '\n') .splitlines())
ends(('x' * 5000 + ' ' + 'y' * 5000).split(' y'))

ends([','.join(['ab', 'c'] * 2100), ''.join(['ab', '\u0100'] * 2100), '\u0101'.join(['a'] * 2 * 2100), ''.join(dict.fromkeys(map(str, range(2 * 2100)))),
      '--'.join(tuple('ab' * 2100)), ''.join(['\U00010400'] + ['a'] * 2 * 2100), ''.join([''] * 2 * 2100), ''.join([''] * 2 * 2100 + ['a'])])
for items in ['a'] * 5000 + [5], ['a', b'b'] * 2100:
    try:
        ''.join(items)
    except TypeError as error:
        print(error)
