# Instances of classes derived from builtin ones are finalised too.
import gc
from collections import deque, OrderedDict, defaultdict
log = []
def make(base, *args):
    class C(base):
        def __del__(self): log.append(base.__name__)
    C.__name__ = 'C' + base.__name__
    return C(*args)
class P(str):
    def __new__(cls, x, y):
        self = super().__new__(cls, x)
        self.y = y
        return self
    def __del__(self): log.append(('P', self, self.y))
class Q(list):
    __slots__ = ()
    def __init__(self, *a): super().__init__(a)
    def __del__(self): log.append(('Q', list(self)))
for base, args in ((list, ([1],)), (dict, ()), (set, ([1],)), (tuple, ((i for i in range(3)),)), (frozenset, ((i for i in 'ab'),)), (int, ('5',)), (float, (2,)), (str, ('x',)),
                   (bytes, (b'a',)), (bytearray, ()), (complex, (1,)), (Exception, ('e',)), (deque, ()), (OrderedDict, ()), (defaultdict, (int,)), (object, ())):
    make(base, *args)
    gc.collect()
    print(log); log.clear()
P('a', 1); Q(1, 2); gc.collect()
print(sorted(map(repr, log))); log.clear()
def raises():
    class E(ValueError):
        def __del__(self): log.append('E')
    try: raise E('x')
    except E as e: pass
raises(); gc.collect(); print(log); log.clear()
class Cyc(list):
    def __del__(self): log.append('cycle')
c = Cyc(); c.append(c); del c; gc.collect(); print(log); log.clear()
class Res(dict):
    def __del__(self):
        global kept
        kept = self
        log.append('once')
Res(); gc.collect(); print(log, kept); del kept; gc.collect(); print(log); log.clear()
import copy
class K(list):
    def __del__(self): log.append('K')
copy.copy(K()); gc.collect(); print(log); log.clear()
copy.deepcopy(K()); gc.collect(); print(log); log.clear()
L = K.__new__(K); del L; gc.collect(); print(log); log.clear()
class One(list):
    instance = None
    def __new__(cls):
        if cls.instance is None: cls.instance = super().__new__(cls)
        return cls.instance
    def __del__(self): log.append('one')
for i in range(3): One()
One.instance = None
gc.collect(); print(log); log.clear()
class M(type(gc)):
    def __del__(self): log.append('module')
M('x'); gc.collect(); print(log); log.clear()
import itertools, functools
class Part(functools.partial):
    def __del__(self): log.append('partial')
Part(print, 1); gc.collect(); print(log); log.clear()
class En(enumerate):
    def __del__(self): log.append('enumerate')
En([]); gc.collect(); print(log)
