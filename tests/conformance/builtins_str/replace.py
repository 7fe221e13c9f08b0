# replace, expandtabs, translate, maketrans.
def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__ + ':', error)

print('aXbXc'.replace('X', '--'), 'aXbXc'.replace('X', ''), 'aXbXc'.replace('X', '-', 1),
      'abc'.replace('', '.'))
print('abc'.replace('', '.', 2), 'abc'.replace('', '.', 0), ''.replace('', 'x'), repr(''.replace('a', 'x')),
      ''.replace('', 'x', 0))
print('aaaa'.replace('aa', 'b'), 'aaa'.replace('a', 'b', -1), 'abc'.replace('abc', 'abc'),
      'aba'.replace('b', 'λ'))
print('λaλ'.replace('λ', '😀'), '😀😀'.replace('😀', 'a'), 'aXa'.replace('X', 'Y', count=1),
      'abc'.replace('z', 'y'))
print('hello world'.replace('o', '0').replace('l', '1'), 'x' * 3 + 'y'.replace('y', 'yy' * 3))
show('a'.replace)
show('a'.replace, 'a')
show('a'.replace, 1, 'a')
show('a'.replace, 'a', 1)
show('a'.replace, 'a', 'b', 'c')
show('a'.replace, 'a', 'b', 1.5)
show('a'.replace, 'a', 'b', 1, 2)
show('a'.replace, old='a', new='b')
print(repr('a\tb'.expandtabs()), repr('a\tb'.expandtabs(4)), repr('\t'.expandtabs(3)),
      repr('a\tb\tc'.expandtabs(0)))
print(repr('ab\tc\nd\te'.expandtabs(4)), repr('a\rb\tc'.expandtabs(tabsize=5)), repr('a\tb'.expandtabs(-1)),
      repr('λ\tx'.expandtabs(2)))
show('a'.expandtabs, 'x')
show('a'.expandtabs, 1, 2)
show('\t'.expandtabs, 10**30)
print(str.maketrans('ab', 'xy'), str.maketrans('ab', 'xy', 'cd'), str.maketrans({'a': 1, 98: 'z', 'c': None}))
table = str.maketrans({'a': 'A', 'b': None, 'c': 'cee', 100: 68, 'e': 0x1F600})
print('abcdefg'.translate(table), 'xyz'.translate(table), repr(''.translate(table)))
print('abc'.translate({97: None}), 'abc'.translate([None] * 97 + ['q', 'r']),
      'hello'.translate({ord('l'): 'L'}))


class Rot:
    def __getitem__(self, code):
        if code == 32:
            raise LookupError
        return code + 1


print('ab yz'.translate(Rot()))
show(str.maketrans)
show(str.maketrans, 'a', 'bc')
show(str.maketrans, 'a')
show(str.maketrans, {'ab': 1})
show(str.maketrans, {1.5: 'a'})
show(str.maketrans, 'a', 1)
show(str.maketrans, 'a', 'b', 1)
show(str.maketrans, 1, 'a')
show('a'.translate)
show('a'.translate, {97: 'x' * 3})
show('a'.translate, {97: 1.5})
show('a'.translate, {97: 0x110000})
show('a'.translate, {97: -1})
show('a'.translate, 5)
