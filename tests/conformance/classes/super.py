class A:
    attr = 'A attr'
    def m(self, x): return f'A.m({x})'
    @classmethod
    def c(cls): return f'A.c {cls.__name__}'
    @staticmethod
    def s(): return 'A.s'
    @property
    def p(self): return 'A.p'
class B(A):
    def m(self, x): return 'B>' + super().m(x)
    @classmethod
    def c(cls): return 'B>' + super().c()
    @staticmethod
    def s(): return 'B>' + super(B, B).s()
    @property
    def p(self): return 'B>' + super().p
    def nested(self):
        def inner(): return super(B, self).m('nested')
        return inner()
    def in_comp(self): return [super(B, self).m(i) for i in range(2)]
    def comp(self): return [super().m(i) for i in range(1)]
    def lam(self): return (lambda me: super(B, me).attr)(self)
    def cls(self): return __class__, super().__thisclass__, super().__self__ is self, super().__self_class__.__name__
    def getattr_super(self): return getattr(super(), 'attr')
class C(B): pass
for o in B(), C():
    print(o.m(1), o.c(), o.s(), o.p, o.nested(), o.in_comp(), o.lam(), o.getattr_super())
    print([getattr(x, '__name__', x) for x in o.cls()])
try: print(B().comp())
except Exception as e: print(type(e).__name__, e)
print(super(B, C()).m(5), super(B, C).c(), super(C, C()).m(6))
def outside():
    try: super()
    except RuntimeError as e: print(e)
outside()
class D:
    def no_args(): super()
    def deleted(self):
        del self
        super()
    def rebound(self):
        self = 5
        super()
    def missing(self): super().nothing
    def setting(self): super().x = 1
    def genexp(self): return list(super().__init__ for _ in range(1))
for t in ('D.no_args()', 'D().deleted()', 'D().rebound()', 'D().missing()', 'D().setting()', 'super(5)', 'super(int, "x")', 'super(B, A())', 'super(B, A)', 'super(int, 5, 6)', 'super(B)', 'super(x=1)', 'super()'):
    try: print(t, eval(t))
    except (TypeError, RuntimeError, AttributeError) as e: print(t, '->', type(e).__name__, e)
print(super(B, B()), super(B))
class Bound:
    class_super = None
    def m(self): return self._Bound__sup.m(self)
def late(self): return super(B, self).m('late')
B.late = late
print(B().late())
class G:
    def gen(self):
        yield super().__class__.__name__
        yield super().__repr__ is not None
    async def co(self): return super().__hash__ is not None
print(list(G().gen()))
try: G().co().send(None)
except StopIteration as e: print(e.value)
class Coop:
    def __init__(self, **kw):
        print('Coop', sorted(kw))
        super().__init__()
class L(Coop):
    def __init__(self, l, **kw): print('L', l); super().__init__(**kw)
class R(Coop):
    def __init__(self, r, **kw): print('R', r); super().__init__(**kw)
class LR(L, R): pass
LR(l=1, r=2, z=3)
