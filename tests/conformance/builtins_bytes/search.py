# find, index, count, startswith, endswith, in and their arguments.
def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__ + ':', error)

for data in (b'abracadabra', bytearray(b'abracadabra')):
    print(data.find(b'a'), data.find(b'abra', 1), data.find(b'z'), data.find(98), data.find(b''),
          data.find(b'', 12), data.find(b'ra', -3), data.find(bytearray(b'c')))
    print(data.rfind(b'a'), data.rfind(97, 0, 5), data.rfind(b''), data.index(b'c'), data.rindex(b'abra'),
          data.count(b'a'), data.count(97), data.count(b''), data.count(b'abra', 1),
          data.find(memoryview(b'da')))
    print(data.startswith(b'abra'), data.startswith((b'x', b'ab')), data.startswith(b'bra', 1),
          data.endswith(b'bra'), data.endswith((b'q', b'a')), data.endswith(b'ra', 0, 4), data.startswith(()))
    print(data.removeprefix(b'abra'), data.removesuffix(b'bra'), data.removeprefix(b'z'),
          data.removesuffix(b''))
    show(data.index, b'z')
    show(data.rindex, 122)
    show(data.find, 'a')
    show(data.find, 256)
    show(data.find, -1)
    show(data.find, 1.5)
    show(data.find, None)
    show(data.find)
    show(data.find, b'a', 'x')
    show(data.count, 'a')
    show(data.count, 300)
    show(data.startswith, 'a')
    show(data.startswith, ('a',))
    show(data.startswith, 97)
    show(data.endswith, None)
    show(data.removeprefix, 'a')
    show(data.removesuffix, 97)
    show(data.index, b'a', 1, 2, 3)
