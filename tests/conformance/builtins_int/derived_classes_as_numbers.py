# Where a number is wanted, an instance of a class derived from int is the number that it is, whatever its methods say.
def t(f):
    try: return f()
    except Exception as e: return type(e).__name__, str(e)
class X(int):
    def __format__(self, spec): return 'fmt'
    def __str__(self): return 'str'
    def __repr__(self): return 'repr'
    def __index__(self): return 77
    def __int__(self): return 78
    def __abs__(self): return 5
    def __neg__(self): return 6
    def __lt__(self, o): return True
class Y:
    def __index__(self): return X(9)
for x in X(10), X(-10), Y():
    for f in bin, hex, oct, '%x'.__mod__, '%d'.__mod__, '%o'.__mod__, '{:x}'.format, '{:d}'.format, chr, range, [1].__mul__, 'a'.__mul__, float, int, complex, abs, round, bytes, lambda x: x.bit_length(), lambda x: 1 << x, lambda x: list(range(x, 12)), lambda x: 'abcdefghijklmnop'[x], lambda x: 'abcdefghijklmnop'[:x], lambda x: int('11', x), lambda x: (5).to_bytes(x, 'big'), lambda x: round(1.23, x), lambda x: 'a'.center(x), lambda x: divmod(100, x), lambda x: pow(2, x), lambda x: x.to_bytes(2, 'big', signed=True), lambda x: __import__('math').gcd(x, 4), lambda x: __import__('math').sqrt(x), lambda x: __import__('operator').index(x), lambda x: sum([x, 1]), lambda x: max(x, 3), lambda x: f'{x:5}|{x!r}|{x}', lambda x: slice(x).indices(20), lambda x: __import__('math').factorial(x), lambda x: [0] * x, lambda x: ('%.*f' % (x, 1.0)), lambda x: 'a b c'.split(' ', x), lambda x: 'aaa'.replace('a', 'b', x), lambda x: 1.5 .__round__(x), lambda x: {9: 1}.get(x), lambda x: x == 10, lambda x: -x:
        print(t(lambda: f(x)))
