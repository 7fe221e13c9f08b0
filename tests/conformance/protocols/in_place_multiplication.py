# a *= b for operands with and without items of their own; a * b beside it.
class I(int): pass
class Idx:
    def __index__(self): return 2
class Bad: pass
class N:
    def __imul__(self,o): return NotImplemented
    def __mul__(self,o): return NotImplemented
class L(list): pass
class S(str): pass
def f(a,b):
    try:
        a*=b; print(a)
    except Exception as e: print(e)
for a in (I(2),Idx(),Bad(),N(),{},set(),range(2),memoryview(b''),{}.keys(),{}.items(),2,True,2.5,None,object(),len,L([1]),S('a'), frozenset(), type, type('a'), 10**20, slice(1), iter([]), (x for x in ()), bytearray(b'a')):
    for b in ([1],'a',(1,),b'a',bytearray(b'a'),L([1]),S('b')): f(a,b)
def f(a,b):
    try:
        a=a*b; print(a)
    except Exception as e: print(e)
for a in (I(2),Idx(),Bad(),N(),{},2,True,2.5,None,L([1]),S('a')):
    for b in ([1],'a',(1,),b'a',bytearray(b'a'),L([1]),S('b')): f(a,b); f(b,a)
import collections
for a in (collections.deque([1]),collections.OrderedDict(),collections.Counter(),collections.UserList([1]),collections.UserString('a'),collections.namedtuple('P','x')(1)):
    for b in ([1],'a',2,Idx()):
        f(a,b); f(b,a)
