class Adder:
    def __init__(self, n): self.n = n
    def __call__(self, x, *, k=0, **kw): return self.n + x + k + sum(kw.values())
a = Adder(10)
print(a(1), a(1, k=2), a(1, z=3), callable(a), list(map(a, [1, 2])), sorted([3, 1], key=Adder(0)))
a.__call__ = lambda x: 'instance'
print(a(1))
class Chain:
    def __init__(self, path=''): self.path = path
    def __getattr__(self, n): return Chain(f'{self.path}.{n}')
    def __call__(self, *args): return Chain(f'{self.path}({", ".join(map(str, args))})')
    def __getitem__(self, k): return Chain(f'{self.path}[{k}]')
    def __str__(self): return self.path
print(Chain('x').a.b(1, 2)[3].c())
class Meta(type):
    def __call__(cls, *a): return ('meta call', cls.__name__, a)
class M(metaclass=Meta): pass
print(M(1, 2))
class Nested:
    def __call__(self): return Nested2()
class Nested2:
    def __call__(self): return 'inner'
print(Nested()()())
class CallIsInstance:
    class __call__:
        def __init__(self, *a): self.a = a
print(type(CallIsInstance()(1)).__name__, CallIsInstance()(1).a)
class CallIsCallable:
    __call__ = Adder(5)
print(CallIsCallable()(2))
class Prop:
    @property
    def method(self): return lambda x: x * 2
print(Prop().method(4))
class Loop:
    pass
Loop.__call__ = Loop()
try: Loop()()
except RecursionError as e: print('RecursionError')
class NoneCall: __call__ = None
try: NoneCall()()
except TypeError as e: print(e)
class Slot:
    def __getattribute__(self, n):
        if n == '__call__': raise AttributeError('hidden')
        return object.__getattribute__(self, n)
    def __call__(self): return 'implicit calls skip __getattribute__'
print(Slot()())
try: Slot().__call__()
except AttributeError as e: print(e)
def deco(c):
    c.__call__ = lambda self: 'added later'
    return c
@deco
class Late: pass
print(Late()(), callable(Late()))
f = Adder.__call__
print(f(a, 5), Adder.__call__.__name__, (5).__add__.__call__(6), len.__call__('abc'), type(a.__init__).__name__, a.__init__(3), a(1))
