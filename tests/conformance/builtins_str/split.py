# split, rsplit, splitlines, partition, rpartition.
def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__ + ':', error)

print('a b  c'.split(), ' a b '.split(), ''.split(), '   '.split(),
      'a\tb\nc\x0bd\x0ce\x1cf\x85g\xa0h\u2003i'.split())
print('a b c d'.split(None, 2), 'a  b  c '.split(maxsplit=1), ' a '.split(None, 0), 'a b'.split(None, -1))
print('a,b,,c,'.split(','), ''.split(','), ','.split(','), 'a,b,c'.split(',', 1), 'a,b,c'.split(',', 0))
print('a<>b<>c'.split('<>'), 'a<>b<>c'.split(sep='<>', maxsplit=1), 'abc'.split('abc'), 'aaaa'.split('aa'))
print('a b c d'.rsplit(None, 2), 'a,b,c'.rsplit(',', 1), 'a<>b<>c'.rsplit('<>', 1),
      ' a  b '.rsplit(maxsplit=1))
print('aaaaa'.rsplit('aa'), 'aaaaa'.split('aa'), ''.rsplit(), 'λ😀λ'.split('😀'), 'λ,😀'.rsplit(','))
print('a\nb\r\nc\rd'.splitlines(), 'a\n\nb\n'.splitlines(True), ''.splitlines(), '\n'.splitlines())
print('a\x0bb\x0cc\x1cd\x1de\x1ef\x85g\u2028h\u2029i'.splitlines(), 'a\r\n'.splitlines(keepends=True))
print('a\n\rb'.splitlines(), 'a\r\r\nb'.splitlines(1), 'no newline'.splitlines(keepends=0))
print('a=b=c'.partition('='), 'abc'.partition('='), '='.partition('='), ''.partition('x'),
      'a::b'.partition('::'))
print('a=b=c'.rpartition('='), 'abc'.rpartition('='), 'aXXXb'.partition('XX'), 'aXXXb'.rpartition('XX'))
show('a'.split, '')
show('a'.rsplit, '')
show('a'.split, 1)
show('a'.split, b'a')
show('a'.split, 'a', 'b')
show('a'.split, 'a', 1.0)
show('a'.split, 'a', 1, 2)
show('a'.split, separator=1)
show('a'.split, 'a', sep='a')
show('a'.splitlines, 'x')
show('a'.splitlines, None)
show('a'.splitlines, 1, 2)
show('a'.partition, '')
show('a'.rpartition, '')
show('a'.partition, 1)
show('a'.partition)
show('a'.rpartition, None)


class Sub(str):
    pass


print([type(part).__name__ for part in Sub('a b').split()],
      [type(p).__name__ for p in Sub('ab').partition('x')])
