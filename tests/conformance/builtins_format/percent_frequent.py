# % with a format of frequent conversions: widths, zeros, signs, and texts that outgrow a small buffer.
for n in (0, 7, 42, 99, 100, 12345, 10**9, 10**14, -1, -7, -123456, 2**40, 2**62, 2**70, -2**70, True, False):
    print('%d|%5d|%05d|%1d|%9d|%09d|%0d|%00d|%3d' % ((n,) * 9))
print('%s %s %s' % ('a', 'bc', ''), '%s' % 'x', '%5s|%-5s|%05s' % ('a', 'b', 'c'), '%s' % 'ä', '%s-%s' % ('a', 'ß'), '%s' % 5, '%s' % None)
print('100%%', '100%% %d' % 5, '%d%%' % 7, '%%%d%%' % 8)
for length in (200, 215, 220, 223, 224, 225, 226, 240, 255, 256, 257, 300, 5000):
    text = 'x' * length
    shown = '%s%d' % (text, length), (text + '%d') % length, (text + '%s') % text, '%d' % 1 + ('%s%05d%s' % (text, -length, text))
    print(length, [len(each) for each in shown], [each[-6:] for each in shown])
for format, values in (('%d', ()), ('%d %d', (1,)), ('%d', (1, 2)), ('%', (1,)), ('%5', (1,)), ('%0', (1,)), ('%d', ('a',)), ('%s', ()), ('abc', (1,)), ('%d %q', (1, 2)),
                       ('%05', (1,)), ('a%', ()), ('%d', {}), ('%d', [1]), ('%s', [1, 2]), ('%(a)d %(b)s', {'a': 1, 'b': 'x'}), ('%d %(a)d', {'a': 1})):
    try:
        print(repr(format % values))
    except (TypeError, ValueError, KeyError) as error:
        print(type(error).__name__, error)


class Text(str):
    def __str__(self):
        return 'mine'


class Number(int):
    def __str__(self):
        return 'number'


print('%s %d %s' % (Text('a'), Number(5), Number(6)))
print(('%s,' * 60 + '%d') % (tuple('abcdefghij' * 6) + (1,)))
