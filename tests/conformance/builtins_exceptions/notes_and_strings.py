# str, repr and args of exceptions with notes, subclasses and odd arguments.
class Plain(Exception):
    pass


class WithStr(Exception):
    def __str__(self):
        return f'str of {self.args}'


class WithRepr(Exception):
    def __repr__(self):
        return '<own repr>'


class WithInit(Exception):
    def __init__(self, a, b=2):
        self.a, self.b = a, b


class WithNew(Exception):
    def __new__(cls, *args, extra=None):
        self = super().__new__(cls, *args)
        self.extra = extra
        return self

    def __init__(self, *args, extra=None):
        super().__init__(*args[:1])


class Multi(KeyError, IndexError):
    pass


class KeyStr(KeyError):
    def __str__(self):
        return Exception.__str__(self)


class Os(OSError):
    pass


class Stop(StopIteration):
    pass


class Uni(UnicodeEncodeError):
    pass


cases = [Plain(), Plain('m'), Plain(1, 2), WithStr('a'), WithRepr('r'), WithInit(1), WithInit(1, b=3),
         WithNew('x', 'y', extra=5), Multi('k'), KeyStr('k'), KeyError('k'), Os(2, 'm', 'f'), Os('single'),
         Stop(5), Uni('ascii', 'é', 0, 1, 'why'), Exception(Exception('inner')), Exception([1, {'a': (2,)}]),
         Exception('é\n"'), Exception(None), Exception(''), Exception(b'bytes'), SystemExit(), SystemExit(0),
         KeyboardInterrupt(), AssertionError(('t', 1)), ImportError('m', name='n'),
         SyntaxError('s', ('f', 1, 2, 't')), ExceptionGroup('g', [Plain('p')])]
for e in cases:
    print(type(e).__name__, '|', ascii(str(e)), '|', ascii(repr(e)), '|', e.args, '|', f'{e!r:.12}', bool(e),
          e == e, isinstance(e, Exception))
    e.add_note('note é')
    e.add_note('')
    assert str(e) == str(e) and e.__notes__ == ['note é', '']
print(WithNew('a', extra=1).extra, Stop(5).value, Os(2, 'm').errno, Uni('ascii', 'é', 0, 1, 'why').start,
      WithInit(1, b=3).args, Multi.__mro__[1:4])
e = Plain('original')
e.args = ('changed', 1)
print(e, repr(e), Plain(*e.args) == e, e.args, str(Plain(*[])), Plain.__name__, Plain.__qualname__,
      Plain('x').__class__.__mro__[1])
try:
    Plain(a=1)
except TypeError as error:
    print(error)
try:
    raise Plain('with', 'parts') from ValueError('cause')
except Plain as error:
    print(error, repr(error.__cause__), error.__traceback__ is not None, error.__context__)
try:
    raise WithInit
except TypeError as error:
    print(error)
