class A:
    def __init__(self): self._x = 0
    @property
    def x(self):
        "the x"
        return self._x
    @x.setter
    def x(self, v): self._x = v * 2
    @x.deleter
    def x(self): print('deleting'); self._x = None
    @property
    def ro(self): return 'read only'
    wo = property(fset=lambda self, v: print('wrote', v))
    y = property(lambda self: 'y', doc='doc of y')
    @property
    def raises(self): raise AttributeError('inner problem')
    @property
    def error(self): return 1 / 0
a = A()
a.x = 5
print(a.x, A.x.__doc__, A.y.__doc__, a.y)
del a.x
print(a.x)
a.x = 1
a.x += 10
print(a.x)
a.wo = 3
for t in ('a.ro = 1', 'del a.ro', 'a.wo', 'del a.wo', 'a.raises', 'a.error', 'A.x.fget', 'A.x = property()', 'A.empty'):
    try: exec(t)
    except (AttributeError, ZeroDivisionError) as e: print(t, '->', type(e).__name__, e)
class E: empty = property()
for t in ('E().empty', 'E().empty = 1', 'del E().empty', 'property(1, 2, 3, 4, 5)', 'property(x=1)', 'E.empty.setter()', 'E.empty.fget = 1'):
    try: exec(t); print(t, 'ok')
    except (AttributeError, TypeError) as e: print(t, '->', type(e).__name__, e)
class B(A):
    @A.ro.setter
    def ro(self, v): print('B sets', v)
    @property
    def y(self): return 'B' + super().y
b = B()
b.ro = 1
print(b.ro, b.y)
p = property(lambda s: 1)
print(p.fget(None), p.fset, p.fdel, type(p).__name__, p.__doc__, isinstance(A.__dict__['ro'], property), A.ro.__name__)
class G:
    @property
    def gen(self): yield 1
    @classmethod
    def make(cls): return cls.__name__
    __hidden = property(lambda s: 'mangled')
    def get(self): return self.__hidden
print(list(G().gen), G.make(), G().get(), vars(G())) 
class Sub(property):
    def __get__(self, o, c=None): return 'sub ' + str(super().__get__(o, c))
class H:
    @Sub
    def v(self): return 5
print(H().v)
a.__dict__['ro'] = 'ignored'
print(a.ro)
class N:
    def __getattr__(self, n): return 'fallback ' + n
    @property
    def p(self): raise AttributeError
print(N().p)
