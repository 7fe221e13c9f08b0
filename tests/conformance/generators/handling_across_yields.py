# What a generator handles stays its own, whatever is handled around it when it goes on; and what passes through builtins keeps its context.
import sys
def g():
    try:
        raise ValueError(1)
    except ValueError:
        yield sys.exception()
        yield sys.exception()
    yield sys.exception()
    try:
        raise OSError
    except OSError as e:
        print(repr(e.__context__))
    yield sys.exception()
it = g()
try:
    raise KeyError('a')
except KeyError:
    print(repr(next(it)))
print(repr(next(it)))
print(repr(next(it)))
print(repr(next(it)))
it = g()
print(repr(next(it)))
try:
    raise KeyError('b')
except KeyError:
    print(repr(next(it)))
    print(repr(next(it)))
    print(repr(next(it)), repr(sys.exception()))
print(repr(sys.exception()))
def bad(x):
    try:
        raise KeyError(x)
    except KeyError:
        raise ValueError(x)
def show(e):
    out = []
    while e is not None:
        out.append(repr(e)); e = e.__context__
    return ' <- '.join(out)
class D(dict):
    def __missing__(self, k): bad(k)
class H:
    def __hash__(self): bad('hash')
class A:
    def __getattr__(self, name):
        try: {}[name]
        except KeyError: raise AttributeError(name)
    def __iter__(self): bad('iter')
    def __len__(self): bad('len')
    def __contains__(self, x): bad('c')
class P:
    @property
    def x(self): bad('x')
for f in (lambda: sorted([1], key=bad), lambda: D()[1], lambda: {H(): 1}, lambda: {}[H()], lambda: A().foo, lambda: list(A()), lambda: 1 in A(), lambda: list(map(bad, [1])), lambda: [*map(bad, [1])], lambda: getattr(P(), 'x', 1), lambda: set([H()]), lambda: len(A()), lambda: bool(A()), lambda: dict(A()), lambda: max([1], key=bad), lambda: {H()} , lambda: __import__('functools').reduce(lambda a, b: bad(a), [1, 2]), lambda: {H(): 1}.get(1), lambda: {}.get(H()), lambda: type('X', (), {'d': type('S', (), {'__set_name__': lambda *a: bad('sn')})()})):
    try:
        raise IndexError('outer')
    except IndexError:
        try:
            f()
        except Exception as e:
            print(show(e))
