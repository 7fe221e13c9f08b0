class A:
    def __new__(cls, *args, **kw):
        print('new', cls.__name__, args, kw)
        return super().__new__(cls)
    def __init__(self, x, y=2): self.x, self.y = x, y
a = A(1, y=3)
print(a.x, a.y)
class Singleton:
    instance = None
    def __new__(cls):
        if cls.instance is None: cls.instance = super().__new__(cls)
        return cls.instance
    def __init__(self): print('init runs each time')
print(Singleton() is Singleton())
class Other:
    def __new__(cls): return 5
    def __init__(self): print('not called')
print(Other())
class Sub(int):
    def __new__(cls, v): return super().__new__(cls, v * 2)
    def __init__(self, v): self.original = v
s = Sub(21)
print(s, s.original, s + 1, type(s + 1).__name__)
class T(tuple):
    def __new__(cls, *items): return super().__new__(cls, items)
print(T(1, 2), T(1) + (2,), type(T(1, 2)[:1]).__name__)
class BadInit:
    def __init__(self): return 5
class NewOnly:
    def __new__(cls, a): return object.__new__(cls)
class InitOnly:
    def __init__(self, a): pass
class Nothing: pass
for t in ('BadInit()', 'NewOnly()', 'NewOnly(1)', 'InitOnly()', 'Nothing(1)', 'object(1)', 'object.__new__()', 'object.__new__(5)', 'object.__new__(int)', 'int.__new__(str)', 'InitOnly.__new__(InitOnly)', 'Nothing.__new__(Nothing, 1)', 'object().__init__(1)', 'InitOnly(1).__init__()', 'str.__new__()', 'object.__new__(Nothing, 1, a=2)', 'Nothing().__init__(1)', 'tuple.__new__(T, [1])', 'type.__new__(type)'):
    try: r = eval(t); print(t, type(r).__name__)
    except TypeError as e: print(t, '->', e)
class Alt:
    def __new__(cls, kind):
        return object.__new__({'a': A1, 'b': B1}[kind])
    def __init__(self, kind): print('init', type(self).__name__, kind)
class A1(Alt): pass
class B1(Alt): pass
Alt('a'); Alt('b'); A1('b')
