class A:
    def __init__(self, v): self.v = v
a = A(1)
def ops(x):
    out = []
    for f in (len, lambda o: o + 1, lambda o: o[0], lambda o: o(), lambda o: bool(o), lambda o: list(o), lambda o: o == 1, lambda o: -o, lambda o: 5 in o, hash):
        try: out.append(f(x))
        except TypeError as e: out.append('TypeError')
    return out[:-1] + [out[-1] == hash(x) if out[-1] != 'TypeError' else 'unhashable']
print(ops(a))
A.__len__ = lambda self: 3
A.__add__ = lambda self, o: ('add', o)
A.__getitem__ = lambda self, i: ('item', i) if i < 2 else (_ for _ in ()).throw(IndexError)
A.__call__ = lambda self: 'called'
A.__neg__ = lambda self: 'neg'
print(ops(a))
A.__bool__ = lambda self: False
A.__iter__ = lambda self: iter('it')
A.__eq__ = lambda self, o: 'eq'
A.__contains__ = lambda self, x: True
print(ops(a))
A.__hash__ = None
print(ops(a))
for name in ('__len__', '__add__', '__getitem__', '__call__', '__neg__', '__bool__', '__iter__', '__eq__', '__contains__', '__hash__'): delattr(A, name)
print(ops(a))
class B(A): pass
b = B(2)
print(ops(b))
A.__add__ = lambda self, o: 'inherited add'
print(b + 1)
B.__add__ = lambda self, o: 'own add'
print(b + 1)
del B.__add__
print(b + 1)
B.__add__ = None
try: b + 1
except TypeError as e: print(e)
a.__add__ = lambda o: 'never used'
print(a + 1)
class Meta(type): pass
class C(metaclass=Meta): pass
try: len(C)
except TypeError as e: print(e)
Meta.__len__ = lambda cls: 42
print(len(C))
class D:
    def __getattr__(self, n): return lambda *a: 'getattr ' + n
try: len(D())
except TypeError as e: print(e)
