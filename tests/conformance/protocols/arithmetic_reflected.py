class L:
    def __init__(self, n): self.n = n
for op in 'add sub mul truediv floordiv mod divmod pow lshift rshift and or xor matmul'.split():
    setattr(L, f'__{op}__', lambda self, o, op=op: f'{self.n}.{op}({o})')
    setattr(L, f'__r{op}__', lambda self, o, op=op: f'{self.n}.r{op}({o})')
L.__repr__ = L.__str__ = lambda self: self.n
a, b = L('a'), L('b')
print(a + 1, 1 + a, a + b, a - 1, 1 - a, a * 2, 2 * a, a / 1, 1 / a, a // 1, 1 // a)
print(a % 1, 1 % a, divmod(a, 1), divmod(1, a), a ** 2, 2 ** a, a << 1, 1 << a, a >> 1, 1 >> a)
print(a & 1, 1 & a, a | 1, 1 | a, a ^ 1, 1 ^ a, a @ 1, 1 @ a, 1.5 + a, None + a, [1] + a, 'x' + a, (1,) * a, [1] * a, '%s' % a)
class Base:
    def __add__(self, o): return 'Base.add'
    def __radd__(self, o): return 'Base.radd'
class Same(Base): pass
class Over(Base):
    def __radd__(self, o): return 'Over.radd'
class Both(Base):
    def __add__(self, o): return 'Both.add'
    def __radd__(self, o): return 'Both.radd'
print(Base() + Same(), Base() + Over(), Over() + Base(), Base() + Both(), Both() + Base(), Both() + Over(), Over() + Both(), Base() + Base())
class NI:
    def __add__(self, o): return NotImplemented
    def __radd__(self, o): return NotImplemented
class R:
    def __radd__(self, o): return 'R.radd'
print(NI() + R(), 5 + R())
for t in ('NI() + NI()', 'NI() + 1', '1 + NI()', 'R() + 1', 'object() + 1', 'R() - 1', 'NI() + "x"'):
    try: print(eval(t))
    except TypeError as e: print(t, '->', e)
class NoneOp: __add__ = None
class NoneR: __radd__ = None
for t in ('NoneOp() + 1', 'NoneOp() + R()', '1 + NoneR()'):
    try: print(eval(t))
    except TypeError as e: print(t, '->', e)
class I(int):
    def __add__(self, o): return 'I.add'
    def __radd__(self, o): return 'I.radd'
    def __rsub__(self, o): return 'I.rsub'
print(1 + I(2), I(1) + 2, 1 - I(2), I(1) - 2, I(1) + I(2), 1.5 + I(1), True + I(1))
a.__add__ = lambda o: 'instance attribute is ignored'
print(a + 1)
calls = []
class Log:
    def __init__(self, n): self.n = n
    def __sub__(self, o): calls.append(f'{self.n}.sub'); return NotImplemented
    def __rsub__(self, o): calls.append(f'{self.n}.rsub'); return NotImplemented
class Log2(Log): pass
class Log3(Log):
    def __rsub__(self, o): calls.append(f'{self.n}.rsub3'); return NotImplemented
for x, y in ((Log('p'), Log('q')), (Log('p'), Log2('q')), (Log('p'), Log3('q')), (Log3('p'), Log('q'))):
    try: x - y
    except TypeError as e: print(calls, e); calls.clear()
