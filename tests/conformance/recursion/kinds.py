import sys
class Add:
    def __add__(self, o): return self + o
class Eq:
    def __eq__(self, o): return self == o
class Hash:
    def __hash__(self): return hash(self)
class Repr:
    def __repr__(self): return repr(self)
class Str:
    def __str__(self): return f'{self}'
class Call:
    def __call__(self): return self()
class GetItem:
    def __getitem__(self, i): return self[i]
class Iter:
    def __iter__(self): return iter([*self])
class Bool:
    def __bool__(self): return not self
class Contains:
    def __contains__(self, x): return x in self
class Prop:
    @property
    def p(self): return self.p
class SetAttr:
    def __setattr__(self, n, v): self.x = v
class GetAttribute:
    def __getattribute__(self, n): return self.x
class Init:
    def __init__(self): Init()
class New:
    def __new__(cls): return cls()
class Len:
    def __len__(self): return len(self)
class Lt:
    def __lt__(self, o): return sorted([self, o])[0]
class Enter:
    def __enter__(self):
        with self: pass
    def __exit__(self, *a): pass
def gen():
    yield from gen()
def sortkey(x): return sorted([x], key=sortkey)
def mapper(x): return list(map(mapper, [x]))
def comp(): return [comp() for _ in range(1)]
def evaluator(): return eval('evaluator()')
def kw(**k): return kw(**k)
def deco(f): return deco(f)
def exc():
    try: raise ValueError
    except ValueError: exc()
def fin():
    try: fin()
    finally: pass
def fmt(x): return f'{fmt(x)}'
def lam(): return (lambda: lam())()
def cls():
    class C: cls()
async def coro(): await coro()
def run_coro():
    c = coro()
    try: c.send(None)
    finally: c.close()
def reduce_(): __import__('functools').reduce(lambda a, b: reduce_(), [1, 2])
tests = [lambda: Add() + 1, lambda: Eq() == 1, lambda: hash(Hash()), lambda: repr(Repr()), lambda: str(Str()), lambda: Call()(), lambda: GetItem()[0], lambda: list(Iter()), lambda: bool(Bool()), lambda: 1 in Contains(), lambda: Prop().p, lambda: setattr(SetAttr(), 'y', 1), lambda: GetAttribute().y, Init, New, lambda: len(Len()), lambda: Lt() < Lt(), lambda: Enter().__enter__(), lambda: list(gen()), lambda: sortkey(1), lambda: mapper(1), comp, evaluator, lambda: kw(a=1), lambda: deco(1), exc, fin, lambda: fmt(1), lam, cls, run_coro, reduce_]
for i, t in enumerate(tests):
    try: t(); print(i, 'no error')
    except RecursionError as e: print(i, type(e).__name__)
print('alive', sys.getrecursionlimit())
