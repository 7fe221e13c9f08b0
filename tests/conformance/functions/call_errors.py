def none(): pass
def one(a): pass
def two(a, b): pass
def three(a, b, c): pass
def default(a, b=1): pass
def pos(a, b, /): pass
def posd(a, b=1, /, c=2): pass
def kw(*, k): pass
def kw2(a, *, k, l): pass
def star(a, *args): pass
def full(a, b=2, *args, c, **kw): pass
def many(a, b, c, d, e): pass
class C:
    def m(self, x): pass
    def none(): pass
    @staticmethod
    def s(x): pass
    @classmethod
    def c(cls, x): pass
    def __call__(self, y): pass
class NoInit: pass
class Init:
    def __init__(self, a, *, k=1): pass
for call in ('none(1)', 'none(1, 2)', 'none(x=1)', 'one()', 'one(1, 2)', 'one(1, a=2)', 'one(b=1)', 'one(1, b=2)', 'two()', 'two(1)', 'two(b=1)', 'two(1, 2, 3, 4)', 'three()', 'three(c=1)', 'default()', 'default(1, 2, 3)', 'many()', 'many(1, 2)', 'pos()', 'pos(a=1, b=2)', 'pos(1, b=2)', 'pos(1)', 'posd(b=1)', 'posd(1, b=2)', 'posd(1, 2, 3, 4)',
             'kw()', 'kw(1)', 'kw(1, k=2)', 'kw(k=1, z=2)', 'kw2(1)', 'kw2(1, k=1)', 'kw2(1, 2, k=1, l=2)', 'star()', 'full()', 'full(1)', 'full(c=1)', 'C().m()', 'C().m(1, 2)', 'C.m()', 'C.m(1)', 'C().none()', 'C().s()', 'C().c()', 'C.c(1, 2)', 'C()()', 'C()(1, 2)', 'C().m(y=1)', 'NoInit(1)', 'NoInit(a=1)', 'Init()', 'Init(1, 2)', 'Init(1, j=3)', '(lambda x: x)()', '(lambda: 0)(1)', 'one(*[1, 2])', 'two(**{"a": 1})', 'two(1, **{"a": 1})', 'one(**{"a": 1}, **{"a": 2})', 'one(a=1, **{"a": 2})', 'default(c=1)', 'one(aa=1)', 'many(1, 2, 3, 4, ee=5)'):
    try: print(call, eval(call))
    except TypeError as e: print(f'{call:30} {e}')
