# Strings whose width changes: slices, joins, replacements, comparisons.
parts = ['a', 'é', 'λ', '€', '😀', '\U0010ffff', '\x00', '\xff', '\u0100', '\uffff']
for i, left in enumerate(parts):
    row = []
    for right in parts:
        both = left + right
        row.append((len(both), both[0] == left, both[1] == right, both.find(right), both.index(left),
                    both < right + left, both.replace(left, '') == (right if left != right else ''),
                    (both * 3).count(both), both[::-1][0] == right))
    print(ascii(left), sum(hash_free[0] for hash_free in row), [int(r[5]) for r in row], [r[3] for r in row],
          all(r[1] and r[2] and r[6] and r[8] for r in row))
text = 'ascii' + 'é' * 3 + 'λ' * 2 + '😀'
print(len(text), text[:5].isascii(), text[5:8], text[8:10], text[-1], text[:5] == 'ascii', text[:-1] + '!' ,
      text.encode('utf-8').hex(), [len(text[:i].encode()) for i in range(len(text) + 1)])
narrow = text[:5]
print(narrow.upper(), narrow + '😀' == 'ascii😀', (narrow + '😀')[:-1] == narrow,
      hash((narrow + '😀')[:-1]) == hash('ascii'), {narrow: 1}[('😀' + narrow)[1:]])
print(text.translate({ord('😀'): 'smile', ord('é'): 'e'}), text.split('λ'), text.partition('λλ'),
      '😀'.join(['a', 'b', 'λ']), text.replace('😀', '').isascii(), max(text) == '😀', sorted(set(text)),
      'λ' in text, 'μ' in text)
print(['%c' % c for c in (97, 233, 955, 128512)], '{:😀^9}'.format('é'), f'{"λ":é>4}', 'é'.ljust(3, '😀'),
      'aé😀'.zfill(6), '😀' * 3 < '😀' * 4, 'Z' < 'a' < 'é' < 'λ' < '😀')
decomposed = 'e\u0301'
print(len(decomposed), decomposed == 'é', decomposed.upper() == 'E\u0301', ascii(decomposed[::-1]),
      len('👨‍👩‍👧'), [hex(ord(c)) for c in '👨‍👩‍👧'], ascii('👍🏽'))
