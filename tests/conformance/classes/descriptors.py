class Data:
    def __set_name__(self, owner, name): self.name = name; print('set_name', owner.__name__, name)
    def __get__(self, obj, cls): return ('get', self.name, obj is not None, cls.__name__)
    def __set__(self, obj, value): print('set', self.name, value)
    def __delete__(self, obj): print('delete', self.name)
class NonData:
    def __get__(self, obj, cls=None): return 'nondata' if obj is not None else self.__class__.__name__
class A:
    d = Data()
    n = NonData()
class B(A): pass
a = A()
print(a.d, A.d, B().d, a.n, A.n)
a.d = 1
del a.d
a.__dict__['d'] = 'hidden'
a.__dict__['n'] = 'shown'
print(a.d, a.n)
del a.n
print(a.n)
class SetOnly:
    def __set__(self, o, v): o.__dict__['s'] = v * 2
class GetRaises:
    def __get__(self, o, c): raise AttributeError('from descriptor')
class C:
    s = SetOnly()
    g = GetRaises()
    def __getattr__(self, n): return f'getattr {n}'
c = C()
print(type(c.s).__name__)
c.s = 4
print(c.s, c.g)
try: del c.s
except AttributeError as e: print(e)
class DeleteOnly:
    def __delete__(self, o): print('deleted')
class D:
    x = DeleteOnly()
d = D()
try: d.x = 1
except AttributeError as e: print(e)
del d.x
class OnInstance: pass
o = OnInstance()
o.attr = NonData()
print(type(o.attr).__name__)
class Late: pass
Late.d = NonData()
print(Late().d)
class Cached:
    def __init__(self, f): self.f, self.name = f, f.__name__
    def __get__(self, o, c):
        if o is None: return self
        print('computing')
        v = o.__dict__[self.name] = self.f(o)
        return v
class U:
    @Cached
    def v(self): return 42
u = U()
print(u.v, u.v, type(U.v).__name__)
class Typed:
    def __init__(self, kind): self.kind = kind
    def __set_name__(self, owner, name): self.name = '_' + name
    def __get__(self, o, c): return getattr(o, self.name, None)
    def __set__(self, o, v):
        if not isinstance(v, self.kind): raise TypeError(f'{self.name[1:]} must be {self.kind.__name__}')
        setattr(o, self.name, v)
class Person:
    name, age = Typed(str), Typed(int)
p = Person(); p.name, p.age = 'x', 3
print(p.name, p.age, p.__dict__)
try: p.age = 'old'
except TypeError as e: print(e)
f = lambda self: 'bound'
print(f.__get__(5)(), f.__get__(None, int) is f, type(f.__get__(5)).__name__)
class BadSetName:
    def __set_name__(self, o, n): raise ValueError('in set_name')
try:
    class W: bad = BadSetName()
except ValueError as e: print(e, e.__notes__)
