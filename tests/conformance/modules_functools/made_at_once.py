# partial, getters, namespaces and containers, made with ordinary and with unusual arguments.
import collections
import functools
import operator
import types

def attempt(function):
    try: return function()
    except Exception as error: return type(error).__name__, str(error)
def f(*args, **keywords): return args, keywords
class Call:
    def __call__(self, *args): return args
class Str(str): pass

p = functools.partial
print(p(f)(), p(f, 1)(2), p(f, 1, a=2)(3, b=4), p(f, a=1)(a=2), p(p(f, 1, x=1), 2, y=2)(3))
print(p(len)('abc'), p(int, base=2)('101'), p('abc'.join)(['x', 'y']), p(Call(), 1)(2), p(dict, a=1)(b=2))
print(p(f, **{Str('s'): 1})())
print(attempt(lambda: p()), attempt(lambda: p(1)), attempt(lambda: p(None, 1)))
class Partial(functools.partial):
    pass
sub = Partial(f, 1, k=2)
sub.extra = 5
print(sub(3), type(sub).__name__, sub.extra, sub.func is f, sub.args, sub.keywords)
class Initialized(functools.partial):
    def __init__(self, *args, **keywords): self.given = len(args), sorted(keywords)
print(Initialized(f, 1, z=2).given, Initialized(f, 1, z=2)(4))

class P:
    y = 2
    def __init__(self): self.x = 1; self.inner = self.__dict__
    @property
    def z(self): return 3
    def m(self, a=0): return 'm', a
class G:
    def __getattribute__(self, name): return name
point = P()
n0 = types.SimpleNamespace(a=1j)
print(operator.attrgetter('x')(point), operator.attrgetter('x', 'y', 'z')(point), operator.attrgetter('m')(point)(), operator.attrgetter('x.real', 'x')(point))
print(operator.attrgetter('x')(G()), operator.attrgetter('a.real')(n0), attempt(lambda: operator.attrgetter('x', 'nope')(point)), attempt(lambda: operator.attrgetter(1)))
point.y = 20
print(operator.attrgetter('y')(point), operator.attrgetter('y', 'y')(point))
P.y = property(lambda self: 'property')
print(operator.attrgetter('y')(point), getattr(point, 'y'), hasattr(point, 'y'))
del P.y
print(operator.attrgetter('y')(point), getattr(point, 'y', 9), getattr(point, 'nope', 9), hasattr(point, 'nope'))
print(operator.itemgetter(1)('abc'), operator.itemgetter(0, 2)([1, 2, 3]), operator.itemgetter('a', 'b')({'a': 1, 'b': 2}), operator.itemgetter(slice(2), 0)('abc'))
print(attempt(lambda: operator.itemgetter(0, 5)([1])), attempt(lambda: operator.itemgetter(0, 'x')([1])), operator.itemgetter(*range(9))(range(9)))
class Items(list):
    def __getitem__(self, key): return 'item', key
print(operator.itemgetter(1, 2)(Items([1, 2, 3])))

n = types.SimpleNamespace
print(n(), n(a=1), n(a=1, b=2).b, n({'a': 1}, b=2), n(**{'x y': 1}), n([('q', 1)]), attempt(lambda: n(1, 2)), attempt(lambda: n({1: 2})))
class Space(n):
    def __init__(self, **k): super().__init__(**k); self.more = 1
print(Space(a=1))
d = collections.defaultdict
print(d(list)['a'], d(list, {'b': 1}), d(None, x=1), d(), attempt(lambda: d(5)), d(lambda: [1])['z'])
class D(d):
    def __init__(self, factory, *args): super().__init__(factory, *args); self.note = 'n'
print(D(int, {'a': 1})['b'], D(list).note, type(D(list)).__name__)
print(collections.deque(), collections.deque('abc'), collections.deque('abc', 2), collections.deque(maxlen=3), attempt(lambda: collections.deque(5)), attempt(lambda: collections.deque(1, 2, 3)))
class Q(collections.deque):
    def __init__(self, *args): super().__init__(*args); self.tag = len(self)
print(Q('abc').tag, Q('abc'))
class L(list): pass
class L2(list):
    def __init__(self, *args): super().__init__(*args); self.n = len(self)
class T(tuple):
    def __init__(self, *args): self.n = len(self)
class S(str):
    def __init__(self, *args): self.n = len(self)
class N(int):
    def __new__(cls, value): return super().__new__(cls, value + 1)
class O(collections.OrderedDict): pass
print(L(), L('ab'), attempt(lambda: L(5)), attempt(lambda: L(a=1)), L2('abc').n, T('ab').n, S('abc').n, N(4), O(a=1), O([(1, 2)]), collections.OrderedDict(b=1))
class Weird(list):
    def __new__(cls, *args): return list.__new__(list)
class Init:
    __init__ = list.__init__
print(Weird('abc'), attempt(lambda: Init()))
class E(Exception): pass
class E2(ValueError):
    def __init__(self, a, b=2): super().__init__(a); self.b = b
class E3(KeyError):
    def __new__(cls, *args): made = super().__new__(cls, *args); made.made = True; return made
print(repr(E()), repr(E(1, 2)), E2(1).b, E2(1).args, E3(1).made, repr(E3('x')), attempt(lambda: E(a=1)), attempt(lambda: ValueError(a=1)), repr(StopIteration(3).value))
print(repr(NameError('n').name), repr(AttributeError('a').obj), repr(UnboundLocalError('u')), repr(TimeoutError(1)), repr(IndentationError('i').msg), attempt(lambda: ExceptionGroup('g', [])))
for maker in (lambda: ValueError, lambda: ValueError(), lambda: E, lambda: E(1), lambda: KeyError('k')):
    try: raise maker()
    except Exception as error: print(type(error).__name__, error.args, error.__traceback__ is not None, error.__context__, error.__cause__)
