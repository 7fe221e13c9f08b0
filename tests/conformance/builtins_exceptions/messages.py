# Texts of the errors that programs meet most.
def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__ + ':', error)


def two(a, b):
    return a


def kw(a, *, b):
    return a


def pos(a, /, b):
    return a


class A:
    def m(self):
        pass

    def n(self, x, y=1):
        pass


def unpack(count, value):
    if count == 2:
        a, b = value
    else:
        a, *b, c, d = value


def unbound():
    if False:
        variable = 1
    return variable


def closure_unbound():
    def inner():
        return value
    inner()
    value = 1


one, text, none, number, items = [1], 'abc', None, 5, {'k': 1}
for action in (lambda: two(), lambda: two(1), lambda: two(1, 2, 3), lambda: two(1, 2, c=3),
               lambda: two(1, a=2), lambda: two(b=1), lambda: kw(1), lambda: kw(1, 2), lambda: kw(b=1),
               lambda: kw(1, b=1, c=2), lambda: pos(a=1, b=2), lambda: pos(1, 2, 3),
               lambda: A().m(1), lambda: A.m(), lambda: A().n(), lambda: A().n(1, 2, 3), lambda: A().n(y=1),
               lambda: A(1), lambda: A().zzz, lambda: A.zzz, lambda: two(*5), lambda: two(**5),
               lambda: two(*[1], **{'a': 1}), lambda: two(**{1: 2}),
               lambda: (lambda: 0)(1), lambda: (lambda x: 0)(), lambda: unpack(2, [1]),
               lambda: unpack(2, [1, 2, 3]), lambda: unpack(2, 5), lambda: unpack(2, iter([1, 2, 3])),
               lambda: unpack(3, [1, 2]), lambda: unpack(3, None), lambda: unpack(2, {1: 2}),
               lambda: unbound(), lambda: closure_unbound(), lambda: undefined,
               lambda: one['a'], lambda: one[5], lambda: text[5], lambda: text['a'], lambda: none[0],
               lambda: number[0], lambda: items['z'], lambda: items[[]], lambda: number(), lambda: text(),
               lambda: one(), lambda: none.attr, lambda: one + 1, lambda: 1 + one, lambda: text + 1,
               lambda: text * text, lambda: none + 1, lambda: number < text, lambda: -one, lambda: one - one,
               lambda: 5 in 5, lambda: 'a' in 5, lambda: 5 in 'a',
               lambda: int('x'), lambda: int(None), lambda: float('x'), lambda: len(5), lambda: iter(5),
               lambda: next(one), lambda: sum(['a']), lambda: max([]), lambda: chr(-1), lambda: ord('ab'),
               lambda: range(1.5), lambda: 'a'.join([1]), lambda: [].pop(), lambda: {}.pop('x'),
               lambda: [].remove(1), lambda: [1].index(2), lambda: 'a'.index('b'), lambda: set().pop(),
               lambda: {}.popitem(), lambda: 1 / 0, lambda: 1 % 0, lambda: 1.0 / 0, lambda: 10.0 ** 400,
               lambda: 'x'.encode('nope'), lambda: sorted([1, 'a']), lambda: hash([]), lambda: {[]},
               lambda: isinstance(1, 1), lambda: '%d' % 'x', lambda: '{}'.format(),
               lambda: format(1, 's'), lambda: [] < {}, lambda: one.appendd, lambda: text.uper,
               lambda: dict([1]), lambda: zip(1), lambda: abs('a'), lambda: round('a'), lambda: pow(1, 'a'),
               lambda: divmod(1, 0), lambda: bytes([256]), lambda: bytes('a'), lambda: list(5),
               lambda: tuple(None), lambda: type('A', 1, 2), lambda: super(1), lambda: getattr(1, 'x'),
               lambda: setattr(1, 'x', 1), lambda: iter(A()), lambda: A()[0], lambda: A()(),
               lambda: len(A()), lambda: A() + A(), lambda: A() < A(), lambda: -A(), lambda: [*5],
               lambda: {**5}, lambda: {*5}, lambda: print(sep=1), lambda: __import__('nope.mod'),
               lambda: eval('1+'), lambda: exec('x ='), lambda: 'abc' % 1, lambda: '%s %s' % 1,
               lambda: '%s' % (1, 2)):
    show(action)
