class K:
    def __init__(s,h,n): s.h=h; s.n=n
    def __hash__(s):
        if isinstance(s.h,Exception): raise s.h
        return s.h
    def __eq__(s,o):
        return isinstance(o,K) and s.n==o.n
    def __repr__(s): return 'K%s'%s.n
class I(int): pass
def t(f):
    try: return f()
    except BaseException as e: return type(e).__name__, str(e), repr(e.__context__), repr(e.__cause__)
def setit(d,k,v): d[k]=v; return d
import collections
for h in (1,-1,2**61,2**62-1,2**63-1,-2**63,2**64,True,I(7),'x',None,1.5,TypeError('no'),ValueError('v')):
    a=K(h,1); b=K(h,1); c=K(h,2)
    d={}
    s=set()
    print(repr(h))
    for f in (lambda: d[a], lambda: setit(d,a,1), lambda: d[a], lambda: d[b], lambda: d[c], lambda: setit(d,b,2), lambda: setit(d,c,3), lambda: d,
        lambda: a in d, lambda: c not in d, lambda: 1 if b in d else 2, lambda: d.get(a), lambda: d.get(c,5), lambda: d.get(K(9,9)), lambda: d.get(K(9,9),7),
        lambda: s.add(a), lambda: s.add(b), lambda: s.add(c), lambda: len(s), lambda: a in s, lambda: K(h,3) in s, lambda: a not in s, lambda: {a:1,b:2,c:3}, lambda: len({a,b,c}),
        lambda: [x for x in (a,b,c) if x in d], lambda: s.__contains__(a), lambda: d.__contains__(b), lambda: d.__getitem__(c), lambda: collections.defaultdict(list)[a],
        lambda: collections.Counter([a,b,c]), lambda: collections.Counter()[a], lambda: d.setdefault(a,8), lambda: d.pop(a), lambda: d):
        print(t(f))
def g():
    n=0
    d={K(i%5,i):i for i in range(40)}
    while K(3,3) in d and n<100:
        n+=1
        d[K(3,3)]+=1
        if n==50: del d[K(3,3)]
    return n,len(d),sum(d.values())
print(g())
