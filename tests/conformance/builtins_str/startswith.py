# startswith, endswith, removeprefix, removesuffix.
def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__ + ':', error)

text = 'prefix-body-suffix'
print(text.startswith('pre'), text.startswith('body', 7), text.startswith('body', 7, 10), text.startswith(''))
print(text.startswith(('x', 'pre')), text.startswith(()), text.startswith('pre', -100),
      text.startswith('', 18))
print(text.startswith('', 19), text.startswith(('', 'a'), 100), text.startswith('x', -1),
      text.startswith(text + 'a'))
print(text.endswith('fix'), text.endswith('body', 0, 11), text.endswith(('a', 'ix')), text.endswith(''))
print(text.endswith('fix', -3), text.endswith('fix', -2), text.endswith('', 100),
      text.endswith('body', None, -7))
print(text.removeprefix('prefix-'), text.removeprefix('x'), text.removesuffix('-suffix'),
      text.removesuffix(''))
print('aaa'.removeprefix('a'), 'aaa'.removesuffix('aa'), 'a'.removeprefix('aa'), repr('a'.removesuffix('a')))


class Sub(str):
    pass


print(type(Sub('abc').removeprefix('z')).__name__, type(Sub('abc').removesuffix('c')).__name__)
show(text.startswith, 1)
show(text.startswith, ['pre'])
show(text.startswith, ('a', 1))
show(text.startswith, ('pre', 1))
show(text.startswith)
show(text.startswith, 'a', 'b')
show(text.startswith, 'a', 1, 2, 3)
show(text.startswith, b'pre')
show(text.endswith, None)
show(text.endswith, (b'x',))
show(text.endswith, 'x', 1.5)
show(text.removeprefix, 1)
show(text.removesuffix, None)
show(text.removesuffix)
show(text.removeprefix, 'a', 'b')
show(text.removeprefix, ('a',))
