class NoNext:
    def __iter__(self): return self
class BadIter:
    def __iter__(self): return 5
class RaisesIter:
    def __iter__(self): raise KeyError('iter')
class RaisesNext:
    def __iter__(self): return self
    def __next__(self): raise KeyError('next')
class NoneIter: __iter__ = None
class OldBad:
    def __getitem__(self, i): raise ValueError('getitem')
class Stop:
    def __iter__(self): raise StopIteration
bad = {'int': 5, 'None': None, 'NoNext': NoNext(), 'BadIter': BadIter(), 'RaisesIter': RaisesIter(), 'RaisesNext': RaisesNext(), 'NoneIter': NoneIter(), 'OldBad': OldBad(), 'type': int, 'func': len, 'float': 1.5, 'Stop': Stop()}
def for_(x):
    for _ in x: pass
def unpack(x): a, b = x
def star(x): return [*x]
def call(x): return print(*x)
def comp(x): return [y for y in x]
def gen(x): return list(y for y in x)
def in_(x): return 1 in x
def yf(x):
    def g(): yield from x
    return list(g())
def dictc(x): return dict(x)
def join(x): return ''.join(x)
def extend(x): [].extend(x)
def slice_(x): l = [1]; l[:] = x
def iadd(x): l = [1]; l += x
def setu(x): return set().union(x)
def zipx(x): return list(zip(x, [1]))
def mapx(x): return list(map(str, x))
def sort(x): return sorted(x)
def starun(x): a, *b = x
for f in (for_, unpack, star, call, comp, gen, in_, yf, dictc, join, extend, slice_, iadd, setu, zipx, mapx, sort, starun, list, tuple, set, sum, any, max, iter, enumerate, bytes, frozenset):
    for name, x in bad.items():
        try: r = f(x); print(f.__name__, name, 'ok')
        except Exception as e: print(f.__name__, name, type(e).__name__, e)
