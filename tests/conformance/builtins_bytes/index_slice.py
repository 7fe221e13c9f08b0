# Indexing, slicing, iterating bytes-likes.
def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__ + ':', error)

for data in (b'hognose', bytearray(b'hognose')):
    print(data[0], data[-1], data[1:3], data[::-1], data[5:1:-2], data[10:], data[:-3], data[::3], data[True])
    print(list(data), len(data), max(data), min(data), sorted(data), list(reversed(data)), tuple(data[:2]))
    print(104 in data, 1 in data, b'no' in data, b'' in data, b'xx' in data, bytearray(b'ose') in data,
          memoryview(b'gn') in data)
    print([b for b in data if b > 108], dict(enumerate(data[:3])), [*data[:2]], type(data[1:]).__name__)
    show(lambda: data[7])
    show(lambda: data[-8])
    show(lambda: data['a'])
    show(lambda: data[1.0])
    show(lambda: data[None])
    show(lambda: data[::0])
    show(lambda: data['a':])
    show(lambda: data[10**30])
    show(lambda: 'a' in data)
    show(lambda: 256 in data)
    show(lambda: -1 in data)
    show(lambda: None in data)
    show(lambda: 10**30 in data)
iterator = iter(b'ab')
print(type(iterator).__name__, type(iter(bytearray(b''))).__name__, next(iterator),
      iterator.__length_hint__(), list(iterator))
a, b, *c = b'abcd'
print(a, b, c)
frozen = b'x'
for action in (lambda: frozen.__setitem__, lambda: frozen.append):
    show(action)
try:
    frozen[0] = 1
except TypeError as error:
    print(error)
try:
    del frozen[0]
except TypeError as error:
    print(error)
