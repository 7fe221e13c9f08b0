# A bytearray cannot be resized while it is exported.
def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__ + ':', error)

d = bytearray(b'abcdef')
view = memoryview(d)
view[0] = 90
d[1] = 89
print(d, view.tolist())
for name, args in [('append', (1,)), ('extend', (b'xy',)), ('pop', ()), ('clear', ()), ('insert', (0, 1)),
                   ('remove', (90,)), ('resize', (10,)), ('__iadd__', (b'z',)), ('__imul__', (2,)),
                   ('__setitem__', (slice(0, 2), b'xyz')), ('__delitem__', (0,)),
                   ('__delitem__', (slice(0, 1),)), ('__setitem__', (slice(0, 2), b'xy')),
                   ('__setitem__', (0, 65)), ('reverse', ()), ('__init__', (b'q',))]:
    print(name, end=' ')
    show(getattr(d, name), *args)
    print(d)
show(d.extend, b'')
view.release()
print(d.append(1), d)
with memoryview(d) as second:
    print(second[0], len(second))
    show(d.clear)
d.clear()
print(d)
show(lambda: second[0])
print('released')
