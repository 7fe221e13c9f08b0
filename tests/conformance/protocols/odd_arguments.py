# Arguments of odd classes and values, and what builtin types say to them.
class I(int): pass
class S(str):
    pass
class Idx:
    def __init__(self,v): self.v=v
    def __index__(self): return self.v
def t(f,*a,**k):
    try: r=f(*a,**k); print(type(r).__name__, '' if type(r).__name__ in ('memoryview', 'GenericAlias') else r)
    except Exception as e: print(type(e).__name__, e)
for s in (slice(True,True,True),slice(I(1),I(7),I(2)),slice(Idx(True),Idx(True)), slice(False,None)):
    for n in (10, True, I(5), Idx(4), Idx(True)):
        t(lambda: [type(x).__name__ for x in s.indices(n)]+[s.indices(n)])
t(S('').format); t(S('ab').format); t(S('').format,1); t(S('').format_map,1); t(S('x').format); t(S('{').format)
t(S('ab').__iter__().__class__); print(type(iter(S('ab'))),type(iter(S('é'))),type(iter('é')),type(iter('a')),type(iter(S(''))))
ba=bytearray(b'ab')
t(ba.extend,''); print(ba); t(ba.extend,'ab'); t(ba.extend,1j); t(ba.extend,1); t(ba.extend,None); t(ba.extend, S('')); t(ba.extend,S('a'))
l=[1,2]
for v in (Idx(2),Idx(10**20),I(10**20),10**20): t([].__imul__,v); t([].__mul__,v); t((1,).__mul__,v); t('a'.__mul__,v); t(b'a'.__mul__,v); t(bytearray(b'a').__mul__,v);t(bytearray(b'a').__imul__,v)
for v in (Idx(10**20),I(10**20),10**20):
    for o in ([1],(1,),'a',b'a',bytearray(b'a'),memoryview(b'a'),range(3)): t(lambda:o[v])
    for o in ([1],bytearray(b'a'),memoryview(bytearray(b'a'))):
        def f(): o[v]=1
        t(f)
    for o in ([1],bytearray(b'a')):
        def f(): del o[v]
        t(f)
    t(bytes,v); t(bytearray,v); t([1].insert,v,1); t([1].pop,v)
def f(c,init,*a):
    x=c(init)
    try: x.__init__(*a)
    except Exception as e: print(repr(e))
    print(x)
f(list,[1,2],5); f(list,[1,2],None); f(set,[1,2],5); f(bytearray,b'ab',-1); f(bytearray,b'ab','a'); f(bytearray,b'ab',None); f(bytearray,b'ab','a',5); f(dict,{1:2},5); f(list,[1,2],[3,4]); f(list,[1,2])
f(list,[1,2],Idx(1)); f(set,[1,2],Idx(1)); f(list,[1],iter([5])); f(set,[1],[[]])
x=[1,2,3]; x.__init__(x); print(x)
x=[1,2,3]; x.__init__(y for y in x); print(x)
class Bad: pass
def h(a,b):
    try: a+=b
    except Exception as e: print(e)
for a in ({},set(),Bad(),1.5,None,object(),'a',[1],(1,),b'',bytearray(),range(2),{}.keys()):
    for b in ('ab',[1],1,None,range(2),b'a',bytearray(b'a'),{}): h(a,b)
def h(a,b):
    try: a+b
    except Exception as e: print(e)
for a in ({},set(),Bad(),1.5,None,object(),'a',[1],(1,),b'',bytearray(),range(2),{}.keys()):
    for b in ('ab',[1],1,None,range(2),b'a',bytearray(b'a'),{}): h(a,b)
for o in ('ab',(1,),b'a',range(2),1,None,{1},Bad(),object(),frozenset(),{}.keys(),memoryview(b'a'),len,int,type):
    for k in (0,Idx(0),slice(0,1),'a'):
        def f(): del o[k]
        t(f)
        def f(): o[k]=1
        t(f)
        t(lambda:o[k])
import abc
class A(abc.ABC):
    @abc.abstractmethod
    def f(self):...
t(A); t(A,1); t(A,x=1)
class A2(A):
    def __init__(self,x): pass
t(A2); t(A2,1)
class A3(A):
    def __new__(cls,x): return super().__new__(cls)
t(A3); t(A3,1)
class A4(A):
    def __new__(cls,x): return super().__new__(cls,x)
t(A4); t(A4,1)
t(object.__new__,A,1)
import string
t(string.capwords,b'ab'); t(string.capwords,1)
t(eval,'1','ab'); t(eval,'1',[1]); t(exec,'1','ab'); t(eval,'1',{},1); t(exec,'1',{},1); t(eval,None,'ab'); t(eval,None,None); t(eval, None, {}, 1); t(exec, None, 'ab'); t(eval,1)
for f in (str,bytes,bytearray):
    for a in (None,1,b'a','a'):
        for b in (None,1,b'utf-8','utf-8','nope','é','a\0'):
            t(f,a,b); t(f,a,'utf-8',b)
