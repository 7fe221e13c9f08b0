class A:
    __x = 1
    __y__ = 2
    _z = 3
    __ = 4
    ___ = 5
    __trailing_ = 6
    def __init__(self): self.__attr = 'a'
    def get(self): return self.__attr, self.__x, self.__y__
    def set(self, v): self.__attr = v
    def __private(self): return 'private'
    def call(self): return self.__private()
    def local(self):
        __loc = 1
        return sorted(locals())
    def kw(self, __p=1, *, __k=2): return __p, __k
    def glob(self):
        global __g
        __g = 'mangled global'
    def comp(self): return [__i for __i in range(2)]
    class __Inner: __deep = 1
    def names(self): return {'__s': 1}, '__t'
    def imp(self):
        import math as __m
        return __m.__name__, sorted(k for k in locals() if 'm' in k)
    def exc(self):
        try: raise ValueError
        except ValueError as __e: return [k for k in locals() if 'e' in k and k != 'self']
    def nonl(self):
        __n = 1
        def f():
            nonlocal __n
            __n += 1
            return __n
        return f()
    def func(self):
        def __f(): pass
        return __f.__name__, __f.__qualname__
    def dele(self):
        del self.__attr
        return hasattr(self, '_A__attr')
    def call_kw(self): return dict(__a=1)
a = A()
print(a.get(), a._A__attr, A._A__x, a.__dict__)
a.set('b')
print(a._A__attr, a.call(), a._A__private(), a.local(), a.kw(), a.kw(_A__k=5), a.comp())
a.glob()
print(_A__g, sorted(k for k in A.__dict__ if not k.endswith('__')), A._A__Inner._Inner__deep)
print(a.names(), a.imp(), a.exc(), a.nonl(), a.func(), a.call_kw(), a.dele())
try: a.__x
except AttributeError as e: print(e)
class _B:
    __v = 1
    def get(self): return self.__v
class __C:
    __v = 2
class ___:
    __v = 3
class Sub(A):
    def get(self):
        try: return self.__x
        except AttributeError as e: return str(e)
print(_B._B__v, __C._C__v, [k for k in vars(___) if k.endswith('__v')], Sub().get())
class S:
    __slots__ = ('__hidden', 'open')
    def __init__(self): self.__hidden = 1
print(S()._S__hidden, [k for k in vars(S) if 'hidden' in k])
def outer():
    class K:
        def f(self, __a): return lambda: __a
    return K().f(3)()
print(outer())
class Ann:
    __x: int = 1
    def f(self, __p: int): pass
print(Ann.__annotations__, Ann.f.__annotations__)
