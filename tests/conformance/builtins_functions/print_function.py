# print: sep, end, file, flush and their errors.
def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__ + ':', error)


class Writer:
    def __init__(self):
        self.parts = []
        self.flushed = 0

    def write(self, text):
        self.parts.append(text)

    def flush(self):
        self.flushed += 1


class WriteOnly:
    def write(self, text):
        out.append(text)


class Fails:
    def write(self, text):
        raise OSError('disk full')


class Strange:
    def __str__(self):
        return 'str form'

    def __repr__(self):
        return 'repr form'


print()
print('a', 1, None, [Strange()], Strange(), 'é', b'b')
print('a', 'b', sep='-')
print('a', 'b', sep='')
print('a', 'b', sep=None, end=None)
print('a', end='|')
print('b', end='')
print('', end='\n\n')
print(*range(5), sep=', ', end='.\n')
print(sep='x', end='only end\n')
print('multi\nline', 'tab\t', sep='\n')
w = Writer()
print('x', 2, sep=':', end='!', file=w)
print(file=w)
print('flush', file=w, flush=True)
print(w.parts, w.flushed)
out = []
print('one', 'two', file=WriteOnly())
print(out, print('returns'), print('q', file=None))
show(print, 'x', file=WriteOnly(), flush=True)
show(print, 'x', sep=5)
show(print, 'x', end=5)
show(print, 'x', sep=b' ')
show(print, 'x', file=5)
show(print, 'x', file='name')
show(print, 'x', foo=1)
show(print, 'x', file=Fails())
show(print, file=Fails())
show(print, 'x', separator=1)


class BadStr:
    def __str__(self):
        return 5


w = Writer()
show(print, 'before', BadStr(), 'after', file=w)
print(w.parts)
print('a', 'b', **{'sep': '+'}, flush=False)
print(True, 1.0, 1j, {1: 2}, (1,), range(2), len, sep='|')
print('\x41\u03bb\U0001f600', '\\n', r'\n', "q'", sep=' ')
