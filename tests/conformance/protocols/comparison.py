class C:
    def __init__(self, n): self.n = n
    def __repr__(self): return self.n
for op in 'eq ne lt le gt ge'.split():
    setattr(C, f'__{op}__', lambda self, o, op=op: f'{self.n}.{op}({o})')
C.__hash__ = lambda self: 1
a, b = C('a'), C('b')
print(a == b, a != b, a < b, a <= b, a > b, a >= b, a == 1, 1 == a, 1 < a, 1 >= a, 'x' != a)
class Base:
    def __lt__(self, o): return 'Base.lt'
    def __gt__(self, o): return 'Base.gt'
    def __eq__(self, o): return 'Base.eq'
class Sub(Base):
    def __gt__(self, o): return 'Sub.gt'
    def __eq__(self, o): return 'Sub.eq'
print(Base() < Sub(), Sub() < Base(), Base() == Sub(), Base() != Sub(), Sub() == Base(), Base() > Sub())
class OnlyLt:
    def __lt__(self, o): return True
print(OnlyLt() < 1, 1 > OnlyLt())
for t in ('OnlyLt() > 1', '1 < OnlyLt()', 'OnlyLt() <= 1', 'object() < object()', '1 < "a"', '[] < ()', 'None < None', '{} < {}', '1j < 1', 'int < str', 'print < len'):
    try: print(t, eval(t))
    except TypeError as e: print(t, '->', e)
class EqOnly:
    def __eq__(self, o): return False
print(EqOnly() == 1, EqOnly() != 1, EqOnly.__hash__)
e = EqOnly()
print(e == e, e != e, e in [e], [e] == [e])
class NI:
    def __eq__(self, o): return NotImplemented
    def __lt__(self, o): return NotImplemented
n = NI()
print(n == n, n == NI(), n != n, n != 1)
try: n < n
except TypeError as x: print(x)
class Odd:
    def __eq__(self, o): return [1, 2]
    def __ne__(self, o): return ''
print(Odd() == 1, Odd() != 1, 1 == Odd(), not (Odd() == 1), 5 in [Odd()], [Odd()].index(3), [Odd()].count(0))
class Raises:
    def __eq__(self, o): raise ValueError('eq')
    def __bool__(self): raise ValueError('bool')
for t in ('Raises() == 1', 'Raises() in [1]', '[Raises()] == [1]', '(1, Raises()) < (1, 2)', 'not Raises()', 'Raises() and 1', '[1].index(Raises())', '{1: 2} == {1: Raises()}', 'if_ := 1 if Raises() else 2', 'all([Raises()])', 'bool(Raises())', 'max([1, 2], key=lambda k: Raises()) == 5'):
    try: print(eval(t) if ':=' not in t else eval('(' + t + ')'))
    except Exception as x: print(t, '->', type(x).__name__, x)
print([1, 2] < [1, 3], [1, 2] < [1, 2, 0], (1, 'a') < (1, 'b'), [[1], 2] == [[1], 2], {'a': [1]} == {'a': [1]}, {1, 2} < {1, 2, 3}, {1} <= {1}, {1, 2} > {3})
for t in ('[1] < ["a"]', '(1,) < (None,)', '[1, 2] < [1, "b"]', '[1] < 5', 'sorted([1, "a"])', 'max(1, None)', 'min([[], {}])'):
    try: print(eval(t))
    except TypeError as x: print(t, '->', x)
import functools
@functools.total_ordering
class T:
    def __init__(self, v): self.v = v
    def __eq__(self, o): return self.v == o.v
    def __lt__(self, o): return self.v < o.v
print(T(1) <= T(2), T(1) >= T(2), T(2) > T(1), T(1) != T(1))
