# bytes % formatting.
def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__ + ':', error)

print(b'%s' % b'a', b'%b' % b'b', b'%s %s' % (b'x', bytearray(b'y')),
      b'%d %i %5d|%-5d|%05d' % (1, 2, 3, 4, 5), b'%x %X %o %#x' % (255, 255, 8, 255))
print(b'%c%c' % (65, b'B'), b'%f %.2f %e %g' % (1.5, 2.345, 100.0, 0.0001), b'%a %r' % ('\xe9', "q"),
      b'%%' % (), b'%5s|%-5s|%.2s' % (b'a', b'b', b'xyz'))
print(b'%(k)s %(n)d' % {b'k': b'v', b'n': 5}, bytearray(b'%s') % b'q', type(bytearray(b'%d') % 1).__name__,
      b'%+d % d' % (1, 2), b'%*d' % (5, 3))


class Bytes:
    def __bytes__(self):
        return b'[dunder]'


print(b'%s' % Bytes(), b'%b' % memoryview(b'mv'), b'%.3s' % b'abcdef', b'%a' % 'x', b'%r' % [1])
show(lambda: b'%s' % 'str')
show(lambda: b'%b' % 5)
show(lambda: b'%d' % 'a')
show(lambda: b'%d' % b'1')
show(lambda: b'%c' % 256)
show(lambda: b'%c' % b'ab')
show(lambda: b'%c' % 'a')
show(lambda: b'%c' % -1)
show(lambda: b'%s')
show(lambda: b'%s %s' % b'a')
show(lambda: b'%s' % (b'a', b'b'))
show(lambda: b'%z' % 1)
show(lambda: b'%' % 1)
show(lambda: b'%(a)s' % {'a': b'x'})
show(lambda: b'%(a)s' % 5)
show(lambda: b'%f' % 'x')
show(lambda: b'%x' % 1.5)
