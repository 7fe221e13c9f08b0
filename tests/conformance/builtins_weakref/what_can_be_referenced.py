# Which objects can be referenced weakly, and have a __weakref__.
import weakref, types
class I(int): pass
class T(tuple): pass
class B(bytes): pass
class S(str): pass
class L(list): pass
class D(dict): pass
class F(float): pass
class E(Exception): pass
class Sl:
    __slots__=()
class Sl2:
    __slots__=('__weakref__',)
class Sl3(Sl2):
    __slots__=('x',)
class SI(str):
    __slots__=()
class LS(list):
    __slots__=()
import collections, functools, enum
class En(enum.Enum): A=1
class IE(enum.IntEnum): A=1
NT=collections.namedtuple('NT','x')
def gen(): yield
async def co(): pass
c=co(); 
class M:
    def f(self): pass
    @property
    def p(self): pass
objs=dict(I=I(1),T=T(),B=B(),S=S(),L=L(),D=D(),F=F(1.5),E=E(),Sl=Sl(),Sl2=Sl2(),Sl3=Sl3(),SI=SI(),LS=LS(),En=En.A,NT=NT(1),gen=gen(),co=c,m=M().f,f=gen,ty=int,bl=len,bm=[].append,sl=slice(1),r=range(2),li=[],di={},se={1},fs=frozenset(),st='a',i=1,n=None,o=object(),e=ValueError(),mod=types,ns=types.SimpleNamespace(),part=functools.partial(len),dq=collections.deque(),od=collections.OrderedDict(),ct=collections.Counter(),dd=collections.defaultdict(),prop=M.p,code=gen.__code__,mv=memoryview(b''),ba=bytearray(),it=iter([]),z=zip(),cm=classmethod(len),ga=list[int],un=int|str,lam=lambda:0, mp=types.MappingProxyType({}), cell=(lambda x:(lambda:x).__closure__[0])(1), wr=weakref.ref(gen), lru=functools.lru_cache(gen))
import typing
objs['tv']=typing.TypeVar('T'); 
type A=int
objs['alias']=A
for k,v in objs.items():
    try: weakref.ref(v); r='ok'
    except TypeError as e: r=str(e)
    try: v.__weakref__; r2='there'
    except AttributeError as e: r2=str(e)
    print(k,r,'|',r2, '__weakref__' in dir(type(v)))
c.close()
print(repr(weakref.ref(gen)).split(' at ')[0],repr(weakref.ref(len)).split('to ')[1][:10], )
def cl(s): 
    out='';skip=False
    i=0
    while i<len(s):
        if s.startswith('0x',i):
            i+=2
            while i<len(s) and s[i] in '0123456789abcdef': i+=1
            out+='0x'
        else: out+=s[i]; i+=1
    return out
mm=M()
for o in (gen,len,M,M(),mm.f,types,mm): 
    print(cl(repr(weakref.ref(o))), cl(repr(weakref.proxy(o))))
x=weakref.WeakValueDictionary(None); print(len(x))
for bad in (1,'ab',[1]):
    try: weakref.WeakValueDictionary(bad)
    except Exception as e: print(repr(e))
    try: weakref.WeakKeyDictionary(bad)
    except Exception as e: print(repr(e))
    try: weakref.WeakSet(bad)
    except Exception as e: print(repr(e))
for c in (S,T,I,B,L,D,E,Sl2,Sl3): print(c.__name__, '__weakref__' in vars(c), '__dict__' in vars(c), list(vars(c)))
