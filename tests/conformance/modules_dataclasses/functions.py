# asdict, astuple, replace, make_dataclass.
from collections import OrderedDict, defaultdict, namedtuple
from dataclasses import asdict, astuple, dataclass, field, fields, is_dataclass, make_dataclass, replace
def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__ + ':', error)

N = namedtuple('N', 'p q')


@dataclass
class Inner:
    v: int


@dataclass
class Outer:
    a: int
    inner: Inner
    items: list = field(default_factory=list)
    mapping: dict = field(default_factory=dict)
    other: tuple = ()


o = Outer(1, Inner(2), [Inner(3), [Inner(4)]], {'k': Inner(5)},
          (Inner(6), N(Inner(7), 8)))
print(asdict(o), astuple(o))
print(asdict(o, dict_factory=lambda pairs: [k for k, v in pairs]), astuple(o, tuple_factory=list),
      asdict(Inner([1])), astuple(Inner({1})))
source = Inner([1, 2])
copied = asdict(source)
copied['v'].append(3)
print(source, asdict(Inner(OrderedDict(a=Inner(1)))), asdict(Inner(defaultdict(list, x=[Inner(2)]))),
      asdict(Inner({1: {2: Inner(3)}})))
r = replace(o, a=100)
print(r.a, r.inner is o.inner, replace(o) == o, replace(Inner(1), v=2))
show(asdict, Inner)
show(asdict, 5)
show(astuple, {})
show(replace, o, zzz=1)
show(replace, 5, a=1)
show(replace, Inner, v=1)
show(replace, o, 5)
M = make_dataclass('M', ['a', ('b', int), ('c', list, field(default_factory=list)), ('d', str, 'dd')])
m = M(1, 2)
print(m, M.__name__, M.__module__, [f.name for f in fields(M)], is_dataclass(M), asdict(m),
      [getattr(f.type, '__name__', f.type) for f in fields(M)][1:])
F = make_dataclass('F', [('x', int)], frozen=True, order=True,
                   namespace={'double': lambda self: self.x * 2, 'K': 5}, bases=(object,))
print(F(1), F(1).double(), F.K, F(1) < F(2))
G = make_dataclass('G', [('y', int, 3)], bases=(Inner,), namespace={'total': lambda self: self.v + self.y},
                   repr=True, eq=False)
print(G(1), G(1).total(), G(1) == G(1), issubclass(G, Inner))
H = make_dataclass('H', 'p q'.split(), slots=True, kw_only=True, module='custom.module')
print(H(p=1, q=2), H.__slots__, H.__module__)
show(make_dataclass, 'A', ['class'])
show(make_dataclass, 'A', ['a', 'a'])
show(make_dataclass, 'A', ['1x'])
show(make_dataclass, 'A', [5])
show(make_dataclass, 'A', [('a', int, 1, 2)])
show(make_dataclass, 'A', [('a', int, 1), 'b'])
show(make_dataclass)
show(make_dataclass, 'A', ['x'], bad=True)


@dataclass
class Custom:
    x: int

    def __replace__(self, **changes):
        return ('custom replace', changes)


import copy
print(copy.replace(Custom(1), x=2), replace(Custom(1), x=2))
