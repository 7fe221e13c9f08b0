class L(list): __slots__ = ('a', 'b')
class D(dict): __slots__ = 'x'
class S(set): __slots__ = ['y']
class T(str): __slots__ = ('note',)
class F(float): __slots__ = ('unit',)
class E(Exception): __slots__ = ('code',)
class O(OSError): __slots__ = ('extra',)
class B(bytearray): __slots__ = ('name',)
for cls, args, name in ((L, ([1, 2],), 'a'), (D, ({1: 2},), 'x'), (S, ([3],), 'y'), (T, ('text',), 'note'), (F, (1.5,), 'unit'), (E, ('m',), 'code'), (O, (2, 'no'), 'extra'), (B, (b'ab',), 'name')):
    o = cls(*args)
    try: getattr(o, name)
    except AttributeError as e: print(cls.__name__, 'unset', e)
    setattr(o, name, 5)
    print(getattr(o, name), o, hasattr(o, '__dict__'), o == cls(*args), [n for n in dir(o) if n == name])
    try: o.other = 1; print('other', o.__dict__)
    except AttributeError as e: print(e)
    delattr(o, name)
    try: delattr(o, name)
    except AttributeError as e: print('deleted', e)
    print(hasattr(o, name), type(getattr(cls, name)).__name__)
class Mixed(L): pass
m = Mixed('xy'); m.a = 1; m.free = 2
print(m, m.a, m.free, m.__dict__, vars(m))
m.__dict__ = {'new': 1}; print(m.a, m.new, m.__dict__)
class Dicty(dict): __slots__ = ('p', '__dict__')
d = Dicty(k=1); d.p = 2; d.q = 3; print(d, d.p, d.q, d.__dict__)
for base in (int, tuple, bytes, type, bool, str, float, complex, frozenset):
    try:
        class X(base): __slots__ = ('s',)
        print(base.__name__, 'ok')
    except TypeError as e: print(base.__name__, e)
class Sub(E): __slots__ = ('more',)
s = Sub('q'); s.code = 1; s.more = 2; print(s.code, s.more, s.args, s.__dict__)
try: raise s
except E as caught: print(caught.more, caught.code)
import copy
l = L([1]); l.a = [9]; c = copy.copy(l); print(c, c.a is l.a, copy.deepcopy(l).a)
print(L.a.__get__(l), L.a.__set__(l, 7), l.a)
