import gc, sys, weakref
class D:
    def __del__(self): raise ValueError('in del')
seen = []
sys.unraisablehook = lambda u: seen.append((u.exc_type.__name__, str(u.exc_value), u.err_msg.partition(' at 0x')[0], u.object))
d = D(); d = None; gc.collect()
def stubborn():
    try: yield 1
    except GeneratorExit: yield 2
g = stubborn(); next(g); g = None; gc.collect()
class N: pass
def callback(r): 1 / 0
n = N(); r = weakref.ref(n, callback); n = None; gc.collect()
for each in seen: print(each)
print(gc.isenabled(), gc.get_threshold()); gc.disable(); print(gc.isenabled())
for bad in (3, -1, 'x'):
    try: gc.collect(bad)
    except Exception as e: print(type(e).__name__, e)
# a finaliser that makes garbage with a finaliser
class Chain:
    def __init__(self, n): self.n = n
    def __del__(self):
        print('chain', self.n)
        if self.n: Chain(self.n - 1)
Chain(3); gc.collect()
# with blocks in abandoned generators
class M:
    def __enter__(self): print('enter'); return self
    def __exit__(self, *a): print('exit', a[0])
def user():
    with M():
        yield 1
        print('never')
u = user(); next(u); del u; gc.collect()
