# open(): what it makes of its arguments, in which order. Whether what it would open is missing or not allowed is not told.
import builtins
import warnings

warnings.simplefilter('always')
warnings.showwarning = lambda message, category, filename, line, *rest: print('  warning', category.__name__, message, filename)


class Told:
    def __repr__(self):
        return type(self).__name__


class Path(Told):
    def __init__(self, path):
        self.path = path

    def __fspath__(self):
        print('  fspath')
        return self.path


class NoPath(Told):
    __fspath__ = None


class Index(Told):
    def __init__(self, value=99):
        self.value = value

    def __index__(self):
        print('  index')
        return self.value


class IndexAndPath(Index):
    def __fspath__(self):
        print('  fspath')
        return '/no/x'


class BadIndex(Told):
    def __index__(self):
        1 / 0

    def __fspath__(self):
        print('  fspath')
        return '/no/x'


class NoFloat(Told):
    __float__ = None

    def __fspath__(self):
        print('  fspath')
        return '/no/x'


class ComplexPath(complex):
    def __fspath__(self):
        print('  fspath')
        return '/no/x'


class BadPath(Told):
    def __fspath__(self):
        1 / 0


class Truth(Told):
    def __bool__(self):
        print('  bool')
        return True


class BadTruth(Told):
    def __bool__(self):
        1 / 0


class IntOnly(Told):
    def __int__(self):
        return 99


class FloatOnly(Told):
    def __float__(self):
        return 99.0


class Text(str):
    def __fspath__(self):
        return '/no/other'

    def __iter__(self):
        1 / 0

    def __str__(self):
        return 'none'

    def find(self, *rest):
        1 / 0


class Number(int):
    def __index__(self):
        1 / 0


def opener(answer):
    def answering(*args):
        print('  opener', args)
        return answer
    return answering


def tell(*args, **kws):
    shown = [ascii(arg) if not callable(arg) else arg.__name__ for arg in args]
    print(', '.join(shown + [f'{name}={ascii(value) if not callable(value) else value.__name__}' for name, value in kws.items()]))
    try:
        open(*args, **kws)
    except OSError as error:
        if error.filename is not None:
            print('  refused', ascii(error.filename), error.filename2, len(error.args))
        else:
            print('  OSError', type(error).__name__, error.strerror, error.filename)
    except BaseException as error:
        print(' ', type(error).__name__, error, error.__cause__, error.__context__)


print(open, open.__name__, open.__qualname__, open.__module__, type(open), builtins.open is open)
try:
    open.x = 1
except AttributeError as error:
    print(error)

print('-- the call')
tell()
tell(mode='r')
tell('x', 'r', -1, None, None, None, True, None, 1)
tell('x', nothing=1)
tell('x', 'r', mode='r')

print('-- file')
for file in (None, [], 1.5, 1j, b'/no/x', bytearray(b'x'), Path('/no/x'), Path(b'/no/x'), Path(1), Path(None), Path(Path('x')), Path(Text('/no/x')),
             NoPath(), BadPath(), Index(), Index('x'), Index(-1), Index(2 ** 40), IndexAndPath(), BadIndex(), NoFloat(), ComplexPath(), IntOnly(), FloatOnly(),
             Text('/no/x'), Number(99), 99, -1, -2, 2 ** 31 - 1, 2 ** 31, 2 ** 63, 2 ** 200, -2 ** 31, -2 ** 31 - 1, -2 ** 200, 'a\0b', b'a\0b', Path('a\0b'),
             '', b'', '\ud800', '/no/\udc80', b'/no/\xff', ..., open, Path):
    tell(file)

print('-- mode')
for mode in (None, 1, b'r', '', 'r', 'rb', 'br', 'rt', 'w', 'x', 'a', 'rw', 'wr', 'r+', '+', '++', 'r++', 'rr', 'U', 'rU', 'b', 't', 'bt', 'rbt', 'tb', 'z', 'rz',
             'r\0', '\0', 'é', ' r', 'ra', 'xw', 'b+', 'R', Text('r'), Text('rr'), 'rrz', 'w+b', 'wbt+', 'x+b', 'a+', 'tr+w', 'r' * 40, 'r\ud800'):
    tell('/no/x', mode)
tell('a\0b', '')
tell(-1, '')
tell(99, '')
tell('/no/x', '', closefd=False)
tell(2 ** 40, '')
tell(Path('/no/x'), 'q')

print('-- buffering')
for buffering in (None, 1.5, 'x', True, False, 0, 1, 2, -1, -2, 10 ** 6, 2 ** 31 - 1, 2 ** 31, -2 ** 31, -2 ** 31 - 1, 2 ** 200, Index(3), Index(2 ** 40), Index('x'), IntOnly()):
    tell('/no/x', buffering=buffering)
    tell('/no/x', 'rb', buffering=buffering)

print('-- encoding, errors, newline')
for name in ('encoding', 'errors', 'newline'):
    for value in (None, 1, b'x', 'utf-8', 'nothing', '', 'a\0b', Text('x'), '\ud800', []):
        tell('/no/x', **{name: value})
        tell('/no/x', 'rb', **{name: value})

print('-- closefd')
for closefd in (None, 1, 0, [], Truth(), BadTruth(), 'x', False):
    tell('/no/x', closefd=closefd)
    tell(99, closefd=closefd)
tell(b'/no/x', closefd=False)
tell(Path('/no/x'), closefd=False)
tell(-1, closefd=False)
tell('x\0', closefd=False)

print('-- opener')
tell(-1, opener=opener(99))
tell(99, opener=opener(99))
tell('a\0b', opener=opener(99))
tell('/no/x', opener=opener(99), closefd=False)
for answer in (None, -1, -5, 99, 'x', 1.5, 2 ** 40, -2 ** 40, Index(), Number(99), Number(-7)):
    tell('/no/x', opener=opener(answer))
for bad in (1, [], lambda: 1, lambda *args: 1 / 0):
    tell('/no/x', opener=bad)
for mode in ('r', 'w', 'a', 'x', 'r+', 'w+', 'a+', 'x+', 'rb', 'wb', 'ab', 'xb+'):
    tell('/no/x', mode, opener=opener(-1))
tell(Path('/no/x'), opener=opener(-1))
tell(b'/no/x', opener=opener(-1))
tell(Text('/no/x'), opener=opener(-1))
tell(NoFloat(), opener=lambda *args: args[0].path)

print('-- which comes first')
arguments = [None, 1, 'x', 2, 3, 4, BadTruth(), 6]
for place, value in ((1, 'bt'), (2, 1), (3, 'a'), (4, 'b'), (5, 'c'), (6, False), (0, 'x\0'), (1, 'bb'), (1, 'rwb'), (1, 'rb'), (3, None), (4, None), (5, None), (0, 'x'),
                     (6, Truth()), (0, 99)):
    arguments[place] = value
    tell(*arguments)
warnings.simplefilter('error')
tell('/no/x', 'rb', 1, closefd=False)
tell(True)
