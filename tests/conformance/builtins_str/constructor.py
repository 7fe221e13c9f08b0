# str() in every form.
def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__ + ':', error)


class Plain:
    def __repr__(self):
        return 'Plain!'


class Both(Plain):
    def __str__(self):
        return 'both'


class Wrong:
    def __str__(self):
        return 3

    def __repr__(self):
        return b'x'


class Sub(str):
    pass


class GivesSub:
    def __str__(self):
        return Sub('sub')


print(repr(str()), str('a'), str(1), str(1.5), str(None), str(True), str([1, 'a']), str({'k': 'v'}))
print(str(Plain()), str(Both()), repr(Both()), str(object=5), str(b'abc'), str(b'a\xff'))
print(str(b'abc', 'utf-8'), str(b'h\xc3\xa9', encoding='utf-8'), str(b'\xe9', 'latin-1', 'strict'))
print(str(b'a\xffb', 'ascii', 'replace'), str(b'a\xffb', errors='ignore'), str(bytearray(b'xy'), 'ascii'))
print(str(memoryview(b'mv'), 'ascii'), type(str(GivesSub())).__name__, type(str(Sub('q'))).__name__)
print(repr(Sub('it')), Sub('it') + 'x', type(Sub('it') + 'x').__name__, Sub(5), Sub(b'z', 'ascii'))
show(str, Wrong())
show(repr, Wrong())
show(str, 'a', 'utf-8')
show(str, 1, 'utf-8')
show(str, 'a', errors='strict')
show(str, b'a', 5)
show(str, b'a', 'utf-8', 5)
show(str, b'a', 'utf-8', 'strict', 1)
show(str, b'a', 'no-such')
show(str, b'\xff', 'utf-8')
show(str, b'\xff', 'ascii', 'no-such')
show(str, thing=1)
show(str, None, 'utf-8')
print(str.__name__, str.__mro__, type(str), str.__doc__ is not None)
