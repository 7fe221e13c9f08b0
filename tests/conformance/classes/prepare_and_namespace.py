class Logged(dict):
    def __setitem__(self, k, v):
        if not k.startswith('__'): print('set', k)
        super().__setitem__(k, v)
    def __getitem__(self, k):
        if not k.startswith('__'): print('get', k, k in self)
        return super().__getitem__(k)
    def __delitem__(self, k):
        print('del', k)
        super().__delitem__(k)
class M(type):
    @classmethod
    def __prepare__(m, *a, **k): return Logged()
class A(metaclass=M):
    x = 1
    y = x
    x += 1
    del y
    def f(self): pass
    print(len('abc'))
class Auto(dict):
    n = 0
    def __missing__(self, key):
        if key.startswith('_') or key in ('print', 'range'): raise KeyError(key)
        self.n += 1
        self[key] = self.n
        return self.n
class AutoMeta(type):
    @classmethod
    def __prepare__(m, *a): return Auto()
class E(metaclass=AutoMeta):
    red
    green
    blue
print(E.red, E.green, E.blue)
class Multi(dict):
    def __setitem__(self, k, v): self.setdefault_list(k).append(v) if callable(v) else super().__setitem__(k, v)
    def setdefault_list(self, k):
        if k not in self: super().__setitem__(k, [])
        return self[k]
class MultiMeta(type):
    @classmethod
    def __prepare__(m, *a): return Multi()
    def __new__(m, name, bases, ns): return super().__new__(m, name, bases, dict(ns))
class V(metaclass=MultiMeta):
    def f(self): return 1
    def f(self): return 2
print([g(None) for g in V.f])
class NotMapping(type):
    @classmethod
    def __prepare__(m, *a): return 5
try:
    class N(metaclass=NotMapping): pass
except TypeError as e: print(e)
class WithBases(type):
    def __new__(m, name, bases, ns): return super().__new__(m, name, (Extra,) + bases, ns)
class Extra: extra = 'e'
class Plain(metaclass=WithBases): pass
print(Plain.extra, [c.__name__ for c in Plain.__mro__])
class MroBase:
    def __mro_entries__(self, bases): print('mro_entries', len(bases)); return (Extra, dict)
class K(MroBase()): pass
print([c.__name__ for c in K.__bases__], len(K.__orig_bases__), isinstance(K(), dict))
class BadEntries:
    def __mro_entries__(self, b): return 5
try:
    class L(BadEntries()): pass
except TypeError as e: print(e)
class CustomMro(type):
    def mro(cls): return [cls, Extra, object]
class Cm(metaclass=CustomMro): pass
print(Cm.extra, [c.__name__ for c in Cm.__mro__])
