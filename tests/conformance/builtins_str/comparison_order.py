# Ordering of strings: by code point, prefixes, mixed widths, sorted and max.
words = ['', 'a', 'A', 'aa', 'ab', 'b', 'é', 'e', 'z', 'Z', 'λ', 'Λ', '😀', '\uffff', '\ud7ff', '\ue000', '0',
         '10', '9', ' ', '~', '\x7f', '\x80', 'ÿ', 'Ā', 'ascii longer', 'ascii longeR', 'ascii longer é']
ordered = sorted(words)
print([ascii(w) for w in ordered])
print(ordered == sorted(words, key=lambda w: [ord(c) for c in w]),
      all((a < b) == ([ord(c) for c in a] < [ord(c) for c in b]) for a in words for b in words),
      all((a <= b) + (b < a) == 1 and (a == b) == (not a != b) for a in words for b in words))
print(ascii(max(words)), ascii(min(words)), ascii(max(words, key=len)), 'a' < 'a\x00', 'a\x00' < 'a\x01',
      'abc' < 'abd' < 'abd ', 'Zebra' < 'apple', 'é' > 'z', 'ß' < 'ss', 'ß'.casefold() == 'SS'.casefold(),
      'ﬁ'.casefold() == 'fi', '\U00010000' > '\uffff', '10' < '9', int('10') < int('9'))
sums = 0
for i, a in enumerate(ordered):
    for j, b in enumerate(ordered):
        assert (a < b) == (i < j)
        sums += (a < b) * i + (a >= b) * j
print(sums, sorted('hello', reverse=True), sorted(['b', 'a'], key=lambda s: s * 2),
      sorted('aAbB', key=str.swapcase), sorted(['x10', 'x9', 'x1'], key=lambda s: (len(s), s)),
      'a' 'b' == 'ab', 'a' == 'a')
common = 'common prefix of strings ' * 4
print(common + 'a' < common + 'b', common < common + '\x00', common + 'é' > common + 'z',
      common + '😀' > common + 'é', common == common[:50] + common[50:],
      hash(common) == hash(common[:50] + common[50:]))
