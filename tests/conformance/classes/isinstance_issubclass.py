print(isinstance(1, int), isinstance(True, int), isinstance(1, (str, int)), isinstance(1, ((str,), (float, (int,)))), isinstance(1, ()), isinstance(1, int | str), isinstance(None, int | None), isinstance('x', int | None))
print(issubclass(bool, int), issubclass(int, (str, int)), issubclass(int, int | str), issubclass(int, object), issubclass(type, object), isinstance(int, type), isinstance(type, type))
class Meta(type):
    def __instancecheck__(cls, o): return 'I' in getattr(o, 'tags', '')
    def __subclasscheck__(cls, c): return c is int
class A(metaclass=Meta): pass
class T: tags = 'I'
print(isinstance(T(), A), isinstance(5, A), issubclass(int, A), issubclass(T, A), isinstance(A(), A), isinstance(T(), (str, A)), isinstance(T(), A | int))
class Fake:
    @property
    def __class__(self): return int
print(isinstance(Fake(), int), type(Fake()).__name__, isinstance(Fake(), Fake), Fake().__class__)
class Bases:
    @property
    def __bases__(self): return (str,)
print(issubclass(Bases(), str), issubclass(Bases(), int))
for t in ('isinstance(1, 5)', 'isinstance(1, "int")', 'isinstance(1, (int, 5))', 'isinstance("x", (int, 5))', 'isinstance(1, [int])', 'isinstance(1)', 'issubclass(1, int)', 'issubclass(int, 5)', 'issubclass("x", (int,))', 'isinstance(1, list[int])', 'issubclass(list, list[int])', 'isinstance([], list | dict[str, int])', 'isinstance(1, None)', 'isinstance(1, int | "x")', 'isinstance(1, lambda: 0)', 'issubclass(int, int | list[int])'):
    try: print(t, eval(t))
    except TypeError as e: print(t, '->', e)
class Raises(type):
    def __instancecheck__(cls, o): raise ValueError('check')
class R(metaclass=Raises): pass
try: isinstance(1, R)
except ValueError as e: print(e)
class Odd(type):
    def __instancecheck__(cls, o): return 'truthy'
class O(metaclass=Odd): pass
print(isinstance(1, O))
print(type(1) is int, type('') == str, type(type(1)), type(None), type(...), type(NotImplemented), type(print), type(len), type(lambda: 0), type([].append), type(int.__add__), type(str.join), type(int.from_bytes))
