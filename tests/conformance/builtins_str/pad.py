# center, ljust, rjust, zfill.
def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__ + ':', error)

for width in (-1, 0, 2, 3, 4, 5, 6, 7):
    print(repr('abc'.center(width)), repr('abc'.ljust(width, '*')), repr('abc'.rjust(width, '.')),
          repr('ab'.center(width, '-')))
for text in ('', '5', '-5', '+5', '--5', 'abc', '-', '+', ' 5', '\u0665', '-3.14', '1234567'):
    print(repr(text.zfill(6)), repr(text.zfill(1)), repr(text.zfill(0)))
print('a'.center(5, 'λ'), 'λ'.rjust(3, '😀'), '😀'.ljust(3), repr(''.center(3)), ''.zfill(3))


class Index:
    def __index__(self):
        return 6


print(repr('ab'.center(Index())), repr('ab'.zfill(Index())), repr('ab'.ljust(True)))
show('a'.center)
show('a'.center, '5')
show('a'.center, 5.0)
show('a'.center, 5, 'ab')
show('a'.center, 5, '')
show('a'.center, 5, 1)
show('a'.center, 5, b'x')
show('a'.center, 5, ' ', 1)
show('a'.ljust, 5, 'xy')
show('a'.ljust, None)
show('a'.rjust, 5, None)
show('a'.rjust)
show('a'.zfill)
show('a'.zfill, 'a')
show('a'.zfill, 1, 2)
show('a'.center, width=5)
