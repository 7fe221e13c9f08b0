class Evil:
    def __init__(self, f, result=False): self.f, self.result, self.n = f, result, 0
    def __eq__(self, o):
        self.n += 1
        if self.n > 50: raise RuntimeError('too many')
        self.f()
        return self.result
    def __hash__(self): return 1
a = [1, 2, 3, 4]
e = Evil(lambda: a.pop() if a else None)
print(e in a, a, e.n)
a = [1, 2, 3]
e = Evil(a.clear)
try: print(a.index(e))
except ValueError as x: print(x, a, e.n)
a = [1, 2, 3]
print(a.count(Evil(a.clear)), a)
a = [1, 2, 3]
try: a.remove(Evil(a.clear))
except ValueError as x: print(x, a)
a = [1, 2, 3]
a.remove(Evil(lambda: a.append(4), True))
print(a)
a, b = [1, 2, 3], [1, 2, 3]
b[0] = Evil(b.clear, True)
print(a == b, a, b)
a, b = [1, 2, 3], [1, 2, 3]
b[0] = Evil(lambda: a.extend([9]), True)
print(a == b, a)
a = [1, Evil(lambda: a.clear()), 2]
b = [1, 5, 2]
print(a == b, a)
d = {}
def change():
    if len(d) < 10: d[len(d) + 100] = 0
k = Evil(change)
d[Evil(lambda: None)] = 'first'
d[k] = 'second'
print(len(d), list(d.values()))
d = {Evil(lambda: d.clear()): 1}
print(d.get(Evil(lambda: None)), d)
d = {1: 'int'}
print(d.get(Evil(d.clear, True)), d)
d = {1: 'int', 5: 'x'}
print(Evil(lambda: d.pop(1, None), True) in d, d)
d = {1: 'int'}
try: del d[Evil(d.clear, True)]
except KeyError as x: print('KeyError', d)
d = {1: 'int'}
d[Evil(d.clear, True)] = 'stored'
print(len(d), list(d.values()))
d1, d2 = {1: Evil(lambda: d1.clear(), True), 2: 2}, {1: 1, 2: 2}
print(d1 == d2, d1)
s = {1, 2}
print(Evil(s.clear, True) in s, s)
s = {1}
s.add(Evil(s.clear, True))
print(len(s))
s = {1, 2, 3}
s.discard(Evil(s.clear, True))
print(s)
t = (1, Evil(lambda: None, True))
print(t == (1, 2), t.index(7), t.count(0))
import collections
q = collections.deque([1, 2, 3])
try: print(q.index(Evil(q.clear)))
except (ValueError, RuntimeError, IndexError) as x: print(type(x).__name__, x)
q = collections.deque([1, 2, 3])
try: q.remove(Evil(q.clear, True))
except (ValueError, IndexError, RuntimeError) as x: print(type(x).__name__, x)
