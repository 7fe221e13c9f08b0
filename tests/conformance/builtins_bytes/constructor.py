# bytes() and bytearray() in every form.
def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__ + ':', error)


class Bytes:
    def __bytes__(self):
        return b'dunder'


class Wrong:
    def __bytes__(self):
        return 'no'


class Index:
    def __index__(self):
        return 3


for kind in (bytes, bytearray):
    print(kind(), kind(3), kind(b'abc'), kind([1, 2, 255]), kind('é', 'utf-8'),
          kind('é', encoding='latin-1'), kind(range(3)))
    print(kind('aé', 'ascii', 'ignore'), kind('aé', 'ascii', errors='replace'), kind(memoryview(b'mv')),
          kind(bytearray(b'ba')))
    print(kind(Index()), kind((65, Index())), kind(i for i in range(65, 68)), kind(True), kind({1: 2}),
          kind(source=b'kw'))
    show(kind, Bytes())
    show(kind, Wrong())
    show(kind, 'abc')
    show(kind, [256])
    show(kind, [-1])
    show(kind, ['a'])
    show(kind, [1.5])
    show(kind, [10**30])
    show(kind, -1)
    show(kind, 1.5)
    show(kind, None)
    show(kind, 10**30)
    show(kind, b'a', 'utf-8')
    show(kind, 1, 'utf-8')
    show(kind, 'a', 'nope')
    show(kind, encoding='utf-8')
    show(kind, errors='strict')
    show(kind, 'é', 'ascii')
    show(kind, 'a', 5)
    show(kind, 'a', 'ascii', 5)
    show(kind, 1, 2, 3, 4)
    show(kind, x=1)
