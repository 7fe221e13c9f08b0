# Ids of many objects: distinct, kept while the object lives, also where others died
class A: pass
xs=[A() for i in range(9000)]
a=[id(x) for x in xs]
assert len(set(a))==len(a) and a==[id(x) for x in xs]
d={x:i for i,x in enumerate(xs)}
assert all(d[x]==i for i,x in enumerate(xs))
b=id(xs[7]); c=id(xs[8999])
del d
xs=xs[::2]
import gc; gc.collect()
ys=[A() for i in range(9000)]
a2=[id(x) for x in xs]
assert a2==a[::2]
e=[id(y) for y in ys]
assert len(set(e)|set(a2))==len(e)+len(a2)
print('ok', len(xs), len(ys))
