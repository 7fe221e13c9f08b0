# Indexing and slicing of strings.
text = 'hognose'
print(text[0], text[-1], text[6], text[-7])
print(text[1:3], text[:3], text[3:], text[:], text[-3:-1])
print(text[::2], text[::-1], text[5:1:-2], text[1:100], text[100:], text[-100:2])
print(repr(text[3:3]), repr(text[4:2]), repr(''[0:5]))
print(text[True], text[slice(1, 4)], text[slice(None, None, 3)])


class Index:
    def __init__(self, value):
        self.value = value

    def __index__(self):
        return self.value


print(text[Index(2)], text[Index(1):Index(4)], text[Index(-1)])
print('héλ😀x'[1], 'héλ😀x'[2], 'héλ😀x'[3], 'héλ😀x'[-1], 'héλ😀x'[::-1])
print(text[10**30:], text[-10**30:], text[::10**30], text[::-10**30])
for bad in (7, -8, 10**30, 1.0, '1', None, (1, 2)):
    try:
        text[bad]
    except Exception as error:
        print(type(error).__name__, error)
for bad in (slice(1.0), slice('a', None), slice(None, None, 0), slice(None, None, 'x')):
    try:
        text[bad]
    except Exception as error:
        print(type(error).__name__, error)
try:
    text[0] = 'x'
except TypeError as error:
    print(error)
try:
    del text[0]
except TypeError as error:
    print(error)
try:
    text[1:2] = 'x'
except TypeError as error:
    print(error)
