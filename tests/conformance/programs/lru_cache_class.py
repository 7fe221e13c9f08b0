from collections import OrderedDict
class LRU:
    def __init__(self, size): self.size, self.data, self.hits, self.misses = size, OrderedDict(), 0, 0
    def __getitem__(self, k):
        try: self.data.move_to_end(k)
        except KeyError: self.misses += 1; raise
        self.hits += 1
        return self.data[k]
    def __setitem__(self, k, v):
        if k in self.data: self.data.move_to_end(k)
        self.data[k] = v
        if len(self.data) > self.size: print('evict', self.data.popitem(last=False))
    def memoize(self, f):
        def wrapper(*args):
            try: return self[args]
            except KeyError: self[args] = r = f(*args); return r
        return wrapper
c = LRU(2)
c['a'], c['b'] = 1, 2
c['a']
c['c'] = 3
for k in 'abc':
    try: print(k, c[k])
    except KeyError as e: print('miss', e)
print(c.hits, c.misses, list(c.data))
m = LRU(100)
@m.memoize
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(80), m.hits, m.misses)
