# Changing a bytearray: items, slices, deletion.
def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__ + ':', error)

d = bytearray(b'hognose')
d[0] = 72
d[-1] = ord('E')
print(d)
d[1:3] = b'OG'
print(d)
d[3:3] = b'--'
print(d)
d[::2] = b'12345'
print(d)
d[1:100] = [65, 66]
print(d)
d[:0] = (i for i in (1, 2))
print(d)
d[5:2] = b'z'
print(d)
d[:] = b'abcdefghij'
del d[0]
del d[-1]
del d[1:3]
print(d)
del d[::2]
print(d)
d[::-1] = b'xyz'
print(d)
d[0:2] = memoryview(b'mnop')
print(d)
d[1:1] = d
print(d)
del d[100:]
d[2:2] = bytearray()
print(d)


def assign(key, value):
    copy = bytearray(b'abcdef')
    copy[key] = value
    return copy


def delete(key):
    copy = bytearray(b'abcdef')
    del copy[key]
    return copy


for key, value in [(0, 256), (0, -1), (0, 'a'), (0, b'a'), (6, 1), (-7, 1), ('a', 1), (1.5, 1), (0, 1.5),
                   (slice(0, 2), 'ab'), (slice(0, 2), 5), (slice(0, 2), 1.5),
                   (slice(0, 6, 2), b'ab'), (slice(0, 6, 2), b'abcd'), (slice(0, 2), [256]),
                   (slice(0, 2), ['a']), (slice(0, 2, 0), b''), (slice(None, None, -1), b'uvwxyz'),
                   (slice(3, 1), b'QQ'), (slice(0, 2), None)]:
    print(key, value, end=' ')
    show(assign, key, value)
for key in (0, -6, 6, 'a', None, slice(1, 3), slice(None, None, 2), slice(None, None, -3), slice(4, 1),
            slice(0, 0, 0), 10**30):
    print(key, end=' ')
    show(delete, key)
