import gc, weakref
class N:
    def __init__(self, n): self.n=n
a=N(1); r=weakref.ref(a); print(r() is a)
del a; gc.collect(); print(r())
class D:
    def __init__(self, n): self.n=n
    def __del__(self): print('del', self.n)
d=D(1); del d; gc.collect()
x=D(2); y=D(3); x.o=y; y.o=x; del x,y; gc.collect()
def g():
    try:
        yield 1
    finally:
        print('closed')
it=g(); next(it); del it; gc.collect()
def cb(r): print('gone', r() is None)
a=N(2); w=weakref.ref(a, cb); a=None; gc.collect()
vals=weakref.WeakValueDictionary(); k=N(5); vals['k']=k; print(len(vals)); del k; gc.collect(); print(len(vals))
keys=weakref.WeakKeyDictionary(); k=N(5); keys[k]=1; del k; gc.collect(); print(len(keys))
s=weakref.WeakSet(); k=N(1); s.add(k); print(len(s)); k=None; gc.collect(); print(len(s))
f=weakref.finalize(N(9), print, 'finalized'); gc.collect(); print(f.alive)
class R:
    saved=[]
    def __del__(self): R.saved.append(self); print('resurrect')
R(); gc.collect(); print(len(R.saved)); R.saved.clear(); gc.collect(); print('end')
class C: pass
rc=weakref.ref(C); 
def use(): C(); return C.__name__
use(); del C; gc.collect(); print(rc())
p=weakref.proxy(N(3)) 
gc.collect()
try: p.n
except ReferenceError as e: print(e)
last=D('last')
