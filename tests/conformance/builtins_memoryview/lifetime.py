# release, with, comparison, copies and exports.
def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__ + ':', error)

base = bytearray(b'abcdef')
m = memoryview(base)
sub = m[2:]
print(sub.tobytes(), m.release(), sub.tobytes())
for action in (lambda: m[0], lambda: m.tobytes(), lambda: len(m), lambda: m.format, lambda: m.tolist(),
               lambda: m.__enter__(), lambda: bytes(m), lambda: m == b'', lambda: m.release(),
               lambda: m.cast('B'), lambda: hash(m), lambda: m.hex()):
    show(action)
sub.release()
base.append(1)
print(base)
with memoryview(base) as n:
    print(n[0])
    n[0] = 122
show(lambda: n[0])
print(base)
x, y = memoryview(b'abc'), memoryview(bytearray(b'abc'))
print(x == y, x != y, x == b'abd', x[::2] == b'ac', x == x[:2], hash(x[1:]) == hash(b'bc'), x.tobytes('C'),
      x.tobytes(order='F'), x.tobytes(None))
show(x.tobytes, 'Z')
print(x.toreadonly() == x, y.toreadonly().readonly, x.obj is y.obj, {x: 1}[b'abc'])
print(bytes(x[1:]), bytearray(y), b''.join([x, y[:1]]), x[1:].obj)
print(list(memoryview(b'')), memoryview(b'').shape, memoryview(b'').tobytes(), memoryview(b'') == b'',
      bool(memoryview(b'')), bool(x))
overlap = memoryview(bytearray(b'0123456789'))
overlap[2:6] = overlap[0:4]
print(overlap.tobytes())
overlap[0:4] = overlap[3:7]
print(overlap.tobytes())
for kind in (memoryview,):
    print([name for name in dir(kind) if not name.startswith('_')])
show(lambda: type('M', (memoryview,), {}))
with memoryview(base) as outer:
    inner = outer[1:]
    print(bytes(inner[:2]))
    show(base.append, 2)
    inner.release()
