# Unary operators, conversions and index protocols of users' classes.
def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__ + ':', error)


class U:
    def __neg__(self):
        return 'neg'

    def __pos__(self):
        return 'pos'

    def __invert__(self):
        return 'invert'

    def __abs__(self):
        return 'abs'

    def __int__(self):
        return 41

    def __float__(self):
        return 4.5

    def __complex__(self):
        return 1j

    def __index__(self):
        return 2

    def __round__(self, n=None):
        return ('round', n)

    def __trunc__(self):
        return 'trunc'

    def __bytes__(self):
        return b'bytes'

    def __hash__(self):
        return 3

    def __bool__(self):
        return False

    def __len__(self):
        return 7

    def __str__(self):
        return 'str'

    def __repr__(self):
        return 'repr'

    def __format__(self, spec):
        return 'format' + spec

    def __divmod__(self, other):
        return 'divmod'

    def __rdivmod__(self, other):
        return 'rdivmod'

    def __contains__(self, x):
        return True

    def __length_hint__(self):
        return 1


u = U()
print(-u, +u, ~u, abs(u), int(u), float(u), complex(u), [0, 1, 2][u], round(u), round(u, 1), bytes(u),
      hash(u), bool(u), len(u), str(u), repr(u), format(u, '>'), divmod(u, 1), divmod(1, u), 5 in u, hex(u),
      bin(u), chr(u) == '\x02', range(u), 'ab' * u, not u)


class Wrong:
    def __int__(self):
        return 'a'

    def __float__(self):
        return 'a'

    def __complex__(self):
        return 'a'

    def __index__(self):
        return 1.5

    def __bytes__(self):
        return 'a'

    def __hash__(self):
        return 'a'

    def __bool__(self):
        return 'a'

    def __len__(self):
        return 'a'

    def __str__(self):
        return 5

    def __repr__(self):
        return 5

    def __format__(self, spec):
        return 5

    def __iter__(self):
        return 5

    def __dir__(self):
        return 5

    def __reversed__(self):
        return 5


w = Wrong()
for function in (int, float, complex, hex, bytes, hash, bool, len, str, repr, format, iter, dir, reversed,
                 chr, range, ascii, list):
    print(function.__name__, end=' ')
    show(function, w)
show(lambda: [1][w])
show(lambda: 'a' * w)
show(lambda: f'{w}')
show(lambda: '%d' % w)
show(lambda: '%s' % w)


class Empty:
    pass


e = Empty()
for text in ('-e', '+e', '~e', 'abs(e)', 'int(e)', 'float(e)', 'complex(e)', 'hex(e)', 'round(e)',
             'bytes(e)', 'len(e)', 'iter(e)', 'next(e)', 'reversed(e)', 'divmod(e, 1)', 'pow(e, 2)',
             '[1][e]', 'e[0]', 'e()', 'e + 1', '1 in e', 'e < 1', 'e < e', 'range(e)', '"a" * e', 'chr(e)',
             'sum(e)', 'sorted(e)', '"%d" % e', '"%f" % e', '"%x" % e', '"%c" % e', 'enumerate(e)',
             'dict(e)', 'list(e)', '[*e]', '(lambda *a: a)(*e)', '(lambda **a: a)(**e)', 'math_floor(e)',
             'bytearray(e)', 'memoryview(e)', 'set(e)', 'isinstance(1, e)', 'issubclass(e, int)', 'e.x',
             'str.join("", e)', 'max(e)', 'zip(e)', 'map(e, [])', 'list(map(e, [1]))', 'type("X", (e,), {})',
             'f"{e:x}"'):
    try:
        value = eval(text, {'e': e, 'math_floor': __import__('math').floor})
        print(text, type(value).__name__)
    except Exception as error:
        print(text, type(error).__name__, error)
