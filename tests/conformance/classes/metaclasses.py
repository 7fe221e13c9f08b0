class Meta(type):
    def __new__(mcs, name, bases, ns, **kw):
        print('new', name, [b.__name__ for b in bases], sorted(k for k in ns if k[0] != '_'), kw)
        ns['added'] = 'by meta'
        return super().__new__(mcs, name, bases, ns)
    def __init__(cls, name, bases, ns, **kw):
        print('init', name, kw)
        super().__init__(name, bases, ns)
    def __call__(cls, *a, **k):
        print('call', cls.__name__, a)
        return super().__call__(*a, **k)
    @classmethod
    def __prepare__(mcs, name, bases, **kw):
        print('prepare', name, kw)
        return {}
    def __len__(cls): return 42
    def __getitem__(cls, k): return k
    def __contains__(cls, x): return x == 'yes'
    def __iter__(cls): return iter('abc')
    def __repr__(cls): return f'<Meta {cls.__name__}>'
    def __getattr__(cls, n): return f'class attr {n}'
    def __add__(cls, o): return 'added'
    def __bool__(cls): return False
    def __eq__(cls, o): return o == cls.__name__
    def __hash__(cls): return 7
class A(metaclass=Meta, option=1):
    x = 1
    def __init__(self, v=0): self.v = v
class B(A, extra='e'): pass
a = A(5)
print(a.v, a.added, len(A), A['k'], 'yes' in A, list(A), A, A.anything, A + 1, bool(A), A == 'A', hash(A))
print(type(A).__name__, type(B) is Meta, isinstance(A, Meta), B)
try: a.anything
except AttributeError as e: print(e)
class M1(type): pass
class M2(type): pass
class M3(M1, M2): pass
class X(metaclass=M1): pass
class Y(metaclass=M2): pass
try:
    class Z(X, Y): pass
except TypeError as e: print(e)
class Z(X, Y, metaclass=M3): pass
class W(X, metaclass=type): pass
print(type(Z).__name__, type(W).__name__)
def func_meta(name, bases, ns): return (name, len(bases), sorted(k for k in ns if not k.startswith('__')))
class F(int, metaclass=func_meta): y = 2
print(F)
class Ordered(type):
    def __new__(mcs, name, bases, ns):
        cls = super().__new__(mcs, name, bases, ns)
        cls.order = [k for k in ns if not k.startswith('__')]
        return cls
class O(metaclass=Ordered): c = 1; a = 2; b = 3
print(O.order)
class Registry(type):
    classes = {}
    def __init__(cls, name, bases, ns): Registry.classes[name] = cls; super().__init__(name, bases, ns)
class R1(metaclass=Registry): pass
class R2(R1): pass
print(sorted(Registry.classes))
for t in ('class Q(metaclass=5): pass', 'class Q(metaclass=lambda *a: None): pass', 'class Q(bad=1): pass', 'type("T", 5, {})', 'type("T", (), 5)', 'type(5, (), {})', 'type()', 'type(1, 2)', 'type("T", (), {}, x=1)', 'type("T\\0", (), {})', 'class Q(metaclass=M1, metaclass=M2): pass'):
    try: exec(t)
    except (TypeError, ValueError, SyntaxError) as e: print(t, '->', type(e).__name__, getattr(e, 'msg', e))
T = type('T', (A,), {'z': 3, 'm': lambda self: self.z})
