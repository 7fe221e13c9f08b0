# Cutting short texts, and such that are a little too long for the short way; pieces of all lengths.
for length in (0, 1, 2, 3, 7, 8, 15, 16, 17, 31, 32, 33, 34, 35, 64, 126, 127, 128, 129, 130, 255, 256, 257):
    text = 'a' * length
    for separator in (',', 'a', 'ä', 'aa', '\0'):
        print(length, separator.encode(), len(text.split(separator)), len(text.partition(separator)[0]), len(text.rpartition(separator)[2]), text.split(separator) == text.split(separator, -1))
    commas = ','.join('b' * i for i in range(length) if i * i < 2 * length)
    print(commas.split(','), commas.partition(','), commas.rpartition(','), commas.split(',') == commas.split(',', -1))
    padded = ' \t' * (length // 3) + text + '\n\x1c' * (length // 5)
    print(padded.strip() == text, len(padded.lstrip()), len(padded.rstrip()), len(padded.strip('a')), len(padded.strip(None)))
print('äöü,ä'.split(','), 'äöü,ä'.partition(','), ' äö '.strip(), 'a\u2028b\u3000'.strip(), 'x,\u20ac,'.split(','), '\u20ac'.partition('\u20ac'))


class Text(str):
    pass


text = Text('one,two')
print([type(part) for part in text.split(',')], [type(part) for part in text.split(';')], type(text.partition(';')[0]), type(text.strip()), type(text.strip('z')))
same = 'no comma'
print(same.split(',')[0] is same, same.partition(',')[0] is same, same.strip() is same)
for character in 'abcXYZ':
    print('abcabc'.replace(character, '-'), ('abc' * 20).replace(character, '-'), ('abc' * 20).replace(character, '-', 7), ('abc' * 5 + 'a').replace(character, '+'))
for text in ('5', '-5', '+5', ' 5', '5 ', '', '-', '1_0', '12345678901234567', '123456789012345678', '1234567890123456789', '-123456789012345678901', '0x5', '٣', '5\0'):
    try:
        print(int(text))
    except ValueError as error:
        print(error)
for power in range(25):
    for n in (10 ** power - 1, 10 ** power, 10 ** power + 1, -10 ** power):
        assert int(str(n)) == n and str(n) == f'{n}' == '%d' % n == repr(n)
        print(n, end=' ')
print()
