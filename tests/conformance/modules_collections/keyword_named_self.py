from collections import OrderedDict, UserDict, Counter, defaultdict
print(OrderedDict(self=42), OrderedDict([('a',1)], self=2, other=3, iterable=4)); d=OrderedDict(); d.update(self=1, other=2); print(d)
print(dict(self=1), Counter(self=1), defaultdict(int,self=2)); e={}; e.update(self=3); print(e); c=Counter(); c.update(self=2); c.subtract(self=1); print(c); f=defaultdict(int); f.update(self=1,other=2); print(f); print(UserDict(self=1))
