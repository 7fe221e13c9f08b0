# Changing texts that are long enough to be stopped half way.
N = 900


def show(*texts):
    print(*[(len(x), ascii(x[:6]), ascii(x[-6:]), x.count('b'), x.count('\u0101')) if isinstance(x, str) else x for x in texts])


narrow = 'a,b ' * N
wide = 'a\u0100,\u0101 ' * N
widest = '\U00010400b,\u0101' * N

for text in narrow, wide, widest:
    show(text.replace(',', 'xx'), text.replace(', ', ''), text.replace('b', '\u0102', N - 10), text.replace('', '-'), text.replace('', '\u0100', N))
    show(text.replace('no such', 'x'), text.replace(text[:-1], 'b'), text.replace('a', 'c'), text.replace(',', ';', 7))

show('a\tb'.join(['\tx\n'] * N).expandtabs(), ('\t' * N).expandtabs(3), ('ab' * 5000 + '\t').expandtabs(7), ('a\tb' * N).expandtabs(0), ('\u0100\t' * N).expandtabs())
show(narrow.translate({97: 'xyz', 44: None}), wide.translate({0x100: 98, 97: '\U00010400'}), narrow.translate(str.maketrans('ab', 'cd', ',')), narrow.translate('\u0101' * 100))
table = str.maketrans(''.join(map(chr, range(256, 9000))), 'b' * 8744, ''.join(map(chr, range(9000, 12000))))
print(len(table), table[256], table[8999], table[9000], wide.translate(table).count('b'))
print(len(str.maketrans(dict.fromkeys(map(chr, range(5000)), 'x'))), len(str.maketrans({i: None for i in range(5000)})))
for key in 'ab', 1.5:
    try:
        str.maketrans({**dict.fromkeys(range(5000)), key: 1})
    except (TypeError, ValueError) as error:
        print(error)
show((' ' * 9000 + 'b' + '\t' * 9000).strip(), ('a' * 9000 + 'b' + 'c' * 9000).lstrip('ca'), ('\u0100' * 9000 + 'b' + 'c' * 9000).rstrip('\u0100c'), (' ' * 9000).strip())
show(('ab' * N).strip('ab'), ('ab' * N + '\u0100' * N).strip(''.join(map(chr, range(400)))), (narrow + 'b').removesuffix(narrow[3:] + 'b'))
