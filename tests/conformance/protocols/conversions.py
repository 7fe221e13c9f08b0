class C:
    def __int__(self): return 1
    def __float__(self): return 2.5
    def __complex__(self): return 3j
    def __bool__(self): return False
    def __str__(self): return 'str'
    def __repr__(self): return 'repr'
    def __bytes__(self): return b'bytes'
    def __format__(self, s): return f'format {s!r}'
    def __index__(self): return 4
    def __round__(self, n='none'): return ('round', n)
    def __trunc__(self): return 'trunc'
    def __floor__(self): return 'floor'
    def __ceil__(self): return 'ceil'
    def __abs__(self): return 'abs'
    def __pos__(self): return 'pos'
    def __neg__(self): return 'neg'
    def __invert__(self): return 'inv'
    def __len__(self): return 5
    def __hash__(self): return 6
    def __reversed__(self): return 'reversed'
    def __dir__(self): return ['b', 'a']
    def __sizeof__(self): return 100
import math
c = C()
print(int(c), float(c), complex(c), bool(c), str(c), repr(c), bytes(c), format(c, 'x'), f'{c:y}', hex(c), oct(c), bin(c), chr(c).encode())
print(round(c), round(c, 2), math.trunc(c), math.floor(c), math.ceil(c), abs(c), +c, -c, ~c, len(c), hash(c), reversed(c), dir(c))
print([0, 1, 2, 3, 'four'][c], range(c), 'ab' * c, '%d %s %r %f' % (c, c, c, c), '%x' % c, '{} {!r}'.format(c, c), str(b'x', 'utf-8'), math.sqrt(c), print(c), [c], {'k': c}, (c,))
class Index:
    def __index__(self): return 7
print(int(Index()), float(Index()), complex(Index()), list(range(10))[Index()], bin(Index()), 1 << 2 if Index() else 0)
def bad(name, value):
    return type('Bad', (), {f'__{name}__': lambda self, *a: value})()
tests = [('int', 'x', int), ('int', 1.5, int), ('float', 1, float), ('float', 'x', float), ('complex', 1, complex), ('bool', 1, bool), ('bool', 'x', bool), ('str', 1, str), ('repr', None, repr), ('bytes', 'x', bytes), ('index', 1.0, hex), ('index', 'x', lambda b: [1][b]), ('len', -1, len), ('len', 1.5, len), ('len', 'x', len), ('len', 10 ** 30, len), ('hash', 1.0, hash), ('format', 1, format), ('dir', 5, dir), ('iter', 5, iter), ('length_hint', -1, list), ('bool', None, lambda b: not b), ('len', -5, bool)]
for name, value, f in tests:
    try: print(name, repr(value), '->', f(bad(name, value)))
    except Exception as e: print(name, repr(value), '->', type(e).__name__, e)
class Nothing: pass
for f in (int, float, complex, len, hash, abs, round, math.floor, reversed, iter, next, bytes, hex, chr, ord, sum, list, tuple, set, dict, enumerate, zip, bool, sorted, min, any, math.sqrt, ''.join, range, divmod):
    try: r = f(Nothing()); print(f.__name__, 'ok')
    except TypeError as e: print(f.__name__, '->', e)
for op in ('-', '+', '~', 'not '):
    try: print(eval(op + 'Nothing()'))
    except TypeError as e: print(e)
class Len0:
    def __len__(self): return 0
class BoolWins(Len0):
    def __bool__(self): return True
print(bool(Len0()), bool(BoolWins()), bool(Nothing()))
