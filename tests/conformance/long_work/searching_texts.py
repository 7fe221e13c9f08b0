# Looking for texts in texts that are long enough to be stopped half way.
N = 2400


def ends(parts):
    print(len(parts), ascii(parts[:3])[:60], ascii(parts[-3:])[-60:], len(''.join(parts)), len(set(parts)))


narrow = 'a,b ' * N
wide = 'a\u0100,\u0101 ' * N
widest = '\U00010400b,\u0101' * N

for text in narrow, wide, widest:
    print(text.count(','), text.count(',b'), text.count(', '), text.count(''), text.count(',', 5, -7), text.count('\u0101 a\u0100'))
    print(text.find('~'), text.rfind('~'), text.find(text[-9:] + '~'), text.rfind('~' + text[:9]), text[:-4] + '~' in text, text[4:] in text)
    print(text.find(text[8:]), text.rfind(text[:-8]), text.index(text[:900]), text.rindex(text[:900]), text.find(text[4:] + text[:8]))
same = 'a' * 2 * N
print(same.find('a' * 100 + 'b'), same.rfind('b' + 'a' * 100), same.find('a' * N + 'b' + 'a' * 9), same.rfind('a' * 9 + 'b' + 'a' * N), same.count('aa'))
print((same + 'b').find('a' * N + 'b'), ('b' + same).rfind('b' + 'a' * N), (same + 'b' + same).count('a' * 50 + 'b' + 'a' * 50), 'b' in same)
print(('ab' * N).count('abab'), ('ab' * N + 'c').find('ab' * 500 + 'c'), ('c' + 'ab' * N).rfind('c' + 'ab' * 500), ('a\u0100' * N).count('a\u0100a'))
print(('\u0100a' * N).find('\u0100\u0100'), ('\u0100a' * N).rfind('aa'), ('\u0100' * N).count('\u0100'), (('a' * 60 + 'b') * 99).find(('a' * 60 + 'b') * 50 + 'c'))
try:
    wide.index('no such')
except ValueError as error:
    print(error)
ends(list(wide.partition('no such')) + list(wide.rpartition('\u0101 a\u0100,\u0101 ')) + list(narrow.partition('b a,b a,c')))
