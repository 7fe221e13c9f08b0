import sys, types

class Mine(types.ModuleType):
    extra = 'class attribute'
    @property
    def now(self):
        return f'now of {self.__name__}'
    @now.setter
    def now(self, value):
        print('set now', value)
    def method(self, x): return self.__name__, x
    def __getattr__(self, name):
        return f'<{name}>'
    def __setattr__(self, name, value):
        print('setattr', name, value)
        super().__setattr__(name, value)
    def __delattr__(self, name):
        print('delattr', name)
        super().__delattr__(name)
    def __repr__(self): return f'<mine {self.__name__}>'

m = types.ModuleType('m', 'doc of m')
m.a = 1
print(type(m), m)
m.__class__ = Mine
print(type(m), m, m.a, m.extra, m.now, m.method(2), m.other)
m.now = 3
m.b = 4
del m.a
print(sorted(k for k in m.__dict__ if not k.startswith('__')), m.a)
print(isinstance(m, Mine), m.__doc__, m.__class__)
me = sys.modules[__name__]
me.__class__ = Mine
me.glob = 5
print(glob, me.now, me.nothing)
glob2 = 6
print(me.glob2)
me.__class__ = types.ModuleType
print(type(me), type(m))
try: me.nothing
except AttributeError as e: print(e)

class Slots(types.ModuleType):
    __slots__ = ('p',)
class Slots0(types.ModuleType):
    __slots__ = ()
class Other(types.ModuleType):
    def __getattribute__(self, name):
        if name == 'secret': return 42
        return super().__getattribute__(name)
for cls in (Slots, Slots0, Other, int, object, list, type('T', (), {}), Mine, types.ModuleType, 5, type(sys)):
    try:
        m.__class__ = cls
        print('fine', cls, type(m))
    except TypeError as e:
        print('TypeError', e)
m.__class__ = Other
print(m.secret, m.b)
try: m.missing
except AttributeError as e: print(e)
n = Mine('n')
n.__class__ = types.ModuleType
print(n, type(n))
n.__class__ = Other
print(n.secret)
s = Slots('s')
try:
    s.__class__ = types.ModuleType
except TypeError as e: print(e)
try:
    s.__class__ = Mine
except TypeError as e: print(e)
try:
    (5).__class__ = Mine
except TypeError as e: print(e)
class T: pass
t = T()
for c in (types.ModuleType, Mine, int):
    try: t.__class__ = c
    except TypeError as e: print(e)
try: del m.__class__
except TypeError as e: print(e)
import math
class Lazy(types.ModuleType):
    def __getattr__(self, name): return 'lazy ' + name
math.__class__ = Lazy
print(math.nonsense, math.pi, type(math))
math.__class__ = types.ModuleType
def __getattr__(name): return 'module getattr ' + name
print(me.hello)
me.__class__ = Lazy
print(me.hello)
del __getattr__
print(me.hello)
class Set2(types.ModuleType):
    @property
    def p(self): raise AttributeError('inner')
    def __getattr__(self, name): return 'fallback ' + name
me.__class__ = Set2
print(me.p)

class Desc:
    def __get__(self, obj, cls): return 'data', obj.__name__
    def __set__(self, obj, v): print('stored', v)
class D(types.ModuleType):
    d = Desc()
me.__class__ = D
d = 3
me.d = 4
print(me.d, d)
from __main__ import d as dd
print(dd)
me.__class__ = types.ModuleType
print(vars(m)['b'], dir(m)[:3])
n.__class__ = Mine
print(n.__dict__ is vars(n), n.x)
