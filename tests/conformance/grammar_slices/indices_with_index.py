class I:
    def __init__(self, v): self.v = v
    def __index__(self):
        print('index', self.v, end='; ')
        return self.v
a = list(range(10))
print(a[I(3)], a[I(-1)], a[I(1):I(8):I(3)], 'abcdef'[I(1):I(3)], (1, 2, 3)[I(0)])
a[I(0)] = 'zero'
a[I(1):I(2)] = 'xy'
print(a)
del a[I(0)], a[:I(2)]
print(a)
print(range(10)[I(2):I(5)], b'abc'[I(1)], 'ab' * I(2), [0] * I(2))
print(slice(1, 2, 3).indices(10), slice(None).indices(5), slice(None, None, -1).indices(5), slice(-3, -1).indices(10), slice(100, -100, -2).indices(7))
print(slice(5), slice(1, 2), slice(1, 2, 3), slice(5).start, slice(5).stop, slice(1, 5).step)
print(slice(1, 2) == slice(1, 2), slice(1) < slice(2), slice(1, 2) == (1, 2, None), hash(slice(1)) == hash(slice(1)))
class Bad:
    def __index__(self): return 'x'
for bad in ('a[Bad()]', 'a[Bad():]', '[0] * Bad()', 'range(Bad())', 'a[10 ** 30]', 'a[-10 ** 30]', '"x" * (10 ** 30)', 'slice()', 'slice(1, 2, 3, 4)', 'slice(1, 2, 0).indices(3)', 'slice(1).indices(-1)'):
    try: print(eval(bad))
    except Exception as e: print(bad, '->', type(e).__name__, e)
print(a[:10 ** 30], a[-10 ** 30:], a[10 ** 30:], a[::10 ** 30], a[::-10 ** 30])
