# + * in comparison of strings.
def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__ + ':', error)

print('ab' + 'cd', 'ab' * 3, 3 * 'ab', repr('ab' * 0), repr('ab' * -5), 'ab' * True)
print('é' + 'λ' + '😀' + 'a', '😀' * 3)
print('a' < 'b', 'a' < 'B', 'abc' < 'abcd', '' < 'a', 'a' <= 'a', 'b' > 'a', 'a' >= 'b')
print('a' == 'a', 'a' != 'a', 'é' == 'e\u0301', '\uffff' < '\U00010000', 'Z' < 'a')
print('b' in 'abc', '' in 'abc', '' in '', 'ac' in 'abc', 'abcd' in 'abc', 'λ' in 'aλb', 'b' not in 'abc')
print('a' == 1, 'a' != 1, 'a' == b'a', 'a' == None, 'a' == ['a'])
show(lambda: 'a' + 1)
show(lambda: 1 + 'a')
show(lambda: 'a' + None)
show(lambda: 'a' + b'b')
show(lambda: 'a' * 'b')
show(lambda: 'a' * 1.5)
show(lambda: 'a' * None)
show(lambda: 'a' - 'b')
show(lambda: -'a')
show(lambda: +'a')
show(lambda: ~'a')
show(lambda: 'a' < 1)
show(lambda: 'a' >= None)
show(lambda: 1 in 'abc')
show(lambda: None in 'abc')
show(lambda: b'a' in 'abc')
show(lambda: 'a' / 2)
show(lambda: 'a' // 2)
show(lambda: 'a' ** 2)
show(lambda: 'a' & 'b')
show(lambda: 'a' @ 'b')
show(lambda: 'a' << 1)


class Index:
    def __index__(self):
        return 3


show(lambda: 'xy' * Index())
show(lambda: Index() * 'xy')
a = 'start'
b = a
a += '!'
a *= 2
print(a, b)
