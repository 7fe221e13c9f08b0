# Formatting with templates that are long enough to be stopped half way.
N = 1500


def show(*texts):
    print(*[(len(x), ascii(x[:6]), ascii(x[-6:]), x.count('b'), x.count('\u0101')) if isinstance(x, str) else x for x in texts])


narrow = 'a,b ' * N
numbers = tuple(range(N))
show('%d,' * N % numbers, '%s\u0101%%' * N % numbers, '%5d|%-3s%x' * (N // 3) % numbers, '%(a)s%(b)r' * N % {'a': 'b', 'b': '\u0101'}, '%.*f' * (N // 2) % ((3,) * N))
show('{},'.__mul__(N).format(*numbers), '{0}\u0101{{'.__mul__(N).format('b'), '{a:>{w}}'.__mul__(N).format(a='\u0101', w=4), ('{0[1]}{1!r}' * N).format('ab', 'b'))
show(('{a}' * N).format_map({'a': 'b'}))


class Own:
    def __str__(self):
        return 'own'

    def __getitem__(self, key):
        if key == 99:
            raise LookupError
        return 'b' if key == 97 else '\u0101'


show('%s' * N % (*numbers[1:], Own()), ('{}' * N).format(*numbers[1:], Own()), narrow.translate(Own()), (narrow + 'c').translate(Own()))
for template, values in ('%d' * N, numbers[1:]), ('%d' * N, numbers + (1,)), ('%d' * N + '%z', numbers + (1,)), ('%d' * N, ('x',) * N):
    try:
        template % values
    except (TypeError, ValueError) as error:
        print(error)
for template in '{}' * N + '{}', '{}' * N + '{0}', '{}' * N + '}', '{0}' * N + '{}', '{}' * N + '{x}':
    try:
        template.format(*numbers)
    except (IndexError, ValueError, KeyError) as error:
        print(type(error).__name__, error)
print(sum(map(len, map(str.upper, ['a\u0130' * 99] * 99))), max(['b' * 3000 + str(i) for i in range(99)], key=str.lower)[-3:])
