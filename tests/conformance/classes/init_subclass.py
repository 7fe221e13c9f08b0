class Base:
    registry = []
    def __init_subclass__(cls, /, tag=None, **kw):
        super().__init_subclass__(**kw)
        cls.tag = tag
        Base.registry.append((cls.__name__, tag))
class A(Base): pass
class B(Base, tag='b'): pass
class C(B, tag='c'): pass
class D(C): pass
print(Base.registry, A.tag, B.tag, C.tag, D.tag)
for t in ('class E(Base, unknown=1): pass', 'class E(tag=1): pass', 'class E(Base, 5): pass', 'class E(int, x=1): pass'):
    try: exec(t)
    except TypeError as e: print(t, '->', e)
class Plugin:
    def __init_subclass__(cls): print('init_subclass', cls.__name__, cls.value, cls.d.name)
class Desc:
    def __set_name__(self, o, n): self.name = n; print('set_name', n)
class P(Plugin):
    value = 3
    d = Desc()
class Explicit:
    @classmethod
    def __init_subclass__(cls): print('explicit classmethod', cls.__name__)
class Ex(Explicit): pass
class Raises:
    def __init_subclass__(cls): raise ValueError('refused ' + cls.__name__)
try:
    class R(Raises): pass
except ValueError as e: print(e)
class Meta(type):
    def __new__(mcs, name, bases, ns, **kw):
        print('meta new', kw)
        return super().__new__(mcs, name, bases, ns, **kw)
    def __init__(cls, name, bases, ns, **kw): super().__init__(name, bases, ns)
class Kw(metaclass=Meta):
    def __init_subclass__(cls, **kw): print('subclass got', kw)
class KwSub(Kw, a=1, b=2): pass
T = type('T', (Base,), {}, tag='dynamic')
print(T.tag)
class Multi1:
    def __init_subclass__(cls, **kw): print('M1'); super().__init_subclass__(**kw)
class Multi2:
    def __init_subclass__(cls, **kw): print('M2'); super().__init_subclass__(**kw)
class Both(Multi1, Multi2): pass
class Checked:
    required = ()
    def __init_subclass__(cls):
        for name in cls.required:
            if not hasattr(cls, name): raise TypeError(f'{cls.__name__} lacks {name}')
class Shape(Checked): required, area = ('area',), 1
del Shape.area
try:
    class Blob(Shape): pass
except TypeError as e: print(e)
class Square(Shape): area = 4
print(object.__init_subclass__(), Base.__init_subclass__.__self__ is Base)
try: object.__init_subclass__(1)
except TypeError as e: print(e)
try: Base.__init_subclass__(z=1)
except TypeError as e: print(e)
