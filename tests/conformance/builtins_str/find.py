# find, rfind, index, rindex, count.
def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__ + ':', error)

text = 'abracadabra'
print(text.find('a'), text.find('a', 1), text.find('a', 1, 3), text.find('abra', 1), text.find('z'),
      text.find(''))
print(text.find('', 5), text.find('', 11), text.find('', 12), text.find('', -3), text.find('a', -1),
      text.find('a', -100))
print(text.find('a', None), text.find('a', None, None), text.find('ra', 2, -1), text.find('a', 5, 2))
print(text.rfind('a'), text.rfind('abra'), text.rfind('a', 0, 10), text.rfind('z'), text.rfind(''),
      text.rfind('', 0, 4))
print(text.rfind('', 12), text.rfind('a', -3), text.rfind('b', -3, -1), text.rfind('abracadabrax'))
print(text.index('c'), text.rindex('b'), text.index('', 11), text.rindex('a', 1, 5))
print(text.count('a'), text.count('abra'), text.count(''), text.count('', 3), text.count('', 12),
      text.count('', 11))
print('aaaa'.count('aa'), text.count('a', 1, -1), text.count('z'), ''.count(''), ''.count('a'),
      text.count('a', 10**20))
print('λ😀aλ'.find('λ', 1), 'λ😀aλ'.rfind('😀'), 'aλ'.find('😀'), 'ab'.find('λ'), 'λλλ'.count('λλ'),
      '\x00a\x00'.count('\x00'))


class Index:
    def __index__(self):
        return 4


print(text.find('a', Index()), text.count('a', Index(), 10**30), text.rfind('a', -10**30, Index()))
show(text.index, 'z')
show(text.rindex, 'z')
show(text.index, 'a', 11)
show(text.find, 1)
show(text.find, None)
show(text.find, b'a')
show(text.find)
show(text.find, 'a', 'b')
show(text.find, 'a', 1.0)
show(text.find, 'a', 1, 2, 3)
show(text.count)
show(text.count, 5)
show(text.count, 'a', [])
show(text.rfind, ['a'])
show(text.rindex)
show(text.find, sub='a')
long = 'ab' * 5000 + 'abc' + 'ab' * 5000
print(long.find('abc'), long.rfind('abc'), long.find('bca'), long.count('ab'), long.find('b' * 5),
      long.rfind('cab'))
