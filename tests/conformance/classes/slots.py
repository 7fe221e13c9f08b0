class P:
    __slots__ = ('x', 'y')
    def __init__(self, x, y): self.x, self.y = x, y
p = P(1, 2)
print(p.x, p.y, P.__slots__, type(P.x).__name__, hasattr(p, '__dict__'))
p.x += 5
del p.y
for t in ('p.z = 1', 'p.y', 'del p.y', 'p.__dict__', 'P.x.__get__(5)', 'P(1)', 'vars(p)'):
    try: print(t, eval(t) if '=' not in t and 'del' not in t else exec(t))
    except (AttributeError, TypeError) as e: print(t, '->', type(e).__name__, e)
class Sub(P): pass
s = Sub(1, 2); s.z = 3
print(s.z, s.__dict__, s.x)
class Sub2(P): __slots__ = ('w',)
q = Sub2(1, 2); q.w = 4
print(q.w, q.x, hasattr(q, '__dict__'))
class One: __slots__ = 'single'
o = One(); o.single = 1; print(o.single)
class Dict: __slots__ = ('a', '__dict__')
d = Dict(); d.a = 1; d.b = 2; print(d.a, d.b, d.__dict__)
class It: __slots__ = iter(['m', 'n'])
i = It(); i.m = i.n = 0; print(i.m, i.n)
class Docs: __slots__ = {'k': 'doc of k'}
print(Docs.__slots__, Docs.k.__doc__)
class Empty: __slots__ = ()
try: Empty().x = 1
except AttributeError as e: print(e)
class A: __slots__ = ('a',)
class B: __slots__ = ('b',)
for t in ('class C(A, B): pass', 'class C: __slots__ = ("x",); x = 1', 'class C: __slots__ = (5,)', 'class C: __slots__ = ("1x",)', 'class C: __slots__ = ("x", "x")', 'class C(int): __slots__ = ("x",)', 'class C(tuple): __slots__ = ()', 'class C: __slots__ = "a b"', 'class C: __slots__ = 5', 'class C: __slots__ = ("__dict__", "__dict__")', 'class C(list): __slots__ = ("x",)', 'class C(Empty, A): pass'):
    try: exec(t); print(t, 'ok')
    except (TypeError, ValueError) as e: print(t, '->', type(e).__name__, e)
class Override(P):
    __slots__ = ('x',)
v = Override(1, 2); print(v.x, Override.x is P.x)
class Def:
    __slots__ = ('a', 'b')
    def __setattr__(self, k, val): super().__setattr__(k, val * 2)
e = Def(); e.a = 4; print(e.a, [k for k in Def.__slots__ if hasattr(e, k)])
def f(): return A.a
print(f().__name__, f().__objclass__.__name__)
