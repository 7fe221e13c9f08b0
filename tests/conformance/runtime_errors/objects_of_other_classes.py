# What operations say to objects of local, of other modules' and of nested classes.
import types
mod=types.ModuleType('mymod'); exec('class X: pass\nclass O:\n class I: pass', mod.__dict__); mod.X.__module__='mymod'
def f():
    class L: pass
    return L
class Top: pass
for o in (Top(), f()(), mod.X(), mod.O.I(), 5):
    async def a():
        async with o: pass
    async def it():
        async for x in o: pass
    async def aw(): await o
    def w():
        with o: pass
    def cl(): o()
    def sub(): o[0]
    def sub2(): o[0]=1
    def sub3(): del o[0]
    def itr():
        for x in o: pass
    def unp(): a,b=o
    def star(): print(*o)
    def dstar(): print(**o)
    def op(): o+1
    def op2(): -o
    def op3(): o<1
    def op4(): o+=1
    def inn(): 1 in o
    def ln(): len(o)
    def hs(): hash([o])
    def it2(): iter(o)
    def nx(): next(o)
    def rv(): reversed(o)
    def ab(): abs(o)
    def idx(): [1][o]
    def i2(): int(o)
    def fl(): float(o)
    def fm(): format(o,'d')
    def at(): o.zz
    def st(): object.__setattr__(o,1,2)
    def dl(): del o.zz
    def mt():
        match o:
            case Top(1): pass
    def ch(): chr(o)
    def rg(): range(o)
    def by(): bytes(o)
    def yf():
        def g(): yield from o
        next(g())
    def rs(): raise o
    def ex():
        try: 1/0
        except o: pass
    def isx(): isinstance(1,o)
    def srt(): sorted([o,o])
    def su(): sum([o])
    def jn(): ''.join([o])
    def dc(): dict(o)
    def enum_(): enumerate(o)
    def sp(): super(o)
    def sl(): [1,2][o:]
    def rnd(): round(o)
    def dv(): divmod(o,1)
    def pw(): pow(o,2,3)
    def cp(): complex(o)
    def unh(): {o:1}.get([])
    def setu(): {[]}
    def aiter_(): aiter(o)
    def anx(): anext(o)
    def weak(): import weakref; weakref.ref(5)
    def vr(): vars(o).x
    def dr(): dir(o).x
    def cal(): o.__class__(1,2,3)
    def cal2(): o.__class__(x=1)
    def new(): object.__new__(o)
    def inst(): type(o).__new__(o)
    def desc(): str.upper(o)
    def desc2(): type(o).__repr__()
    def fstr(): f'{o:d}'
    def pct(): '%d' % o
    def bin_(): bin(o)
    for fn in (a,it,aw,w,cl,sub,sub2,sub3,itr,unp,star,dstar,op,op2,op3,op4,inn,ln,hs,it2,nx,rv,ab,idx,i2,fl,fm,at,st,dl,mt,ch,rg,by,yf,rs,ex,isx,srt,su,jn,dc,enum_,sp,sl,rnd,dv,pw,cp,unh,setu,aiter_,anx,weak,vr,dr,cal,cal2,new,inst,desc,desc2,fstr,pct,bin_):
        try:
            r=fn()
            if hasattr(r,'send'): r.send(None)
        except BaseException as e:
            m=str(e)
            if ' at 0x' in m: m=m.split(' at 0x')[0]
            print(fn.__name__,type(e).__name__,m)
        else: print(fn.__name__,'ok')
