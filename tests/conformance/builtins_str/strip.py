# strip, lstrip, rstrip.
def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__ + ':', error)

for text in ('', '   ', ' a ', '\t\n a b \r\n', '\x1c\x85\xa0x\u2003\u3000', 'xxabcxx', 'abc',
             '\u200bz\u200b'):
    print(ascii(text.strip()), ascii(text.lstrip()), ascii(text.rstrip()), ascii(text.strip('x')),
          ascii(text.strip(None)))
print('www.example.com'.strip('cmowz.'), 'mississippi'.rstrip('ipz'), 'aaa'.strip('a') == '',
      'abc'.strip(''), 'λaλ'.strip('λ'))
print('abcba'.lstrip('ab'), 'abcba'.rstrip('ab'), '😀x😀'.strip('😀y'), '-->x<--'.strip('<->'))


class Sub(str):
    pass


print(type(Sub('a').strip()).__name__, type(Sub(' a').lstrip()).__name__)
show(' a'.strip, 1)
show(' a'.strip, b' ')
show(' a'.lstrip, [' '])
show(' a'.rstrip, ' ', ' ')
show(' a'.strip, chars=' ')
