class M:
    def __init__(self, n, swallow=False): self.n, self.swallow = n, swallow
    def __enter__(self):
        print('enter', self.n)
        if self.n == 'bad': raise RuntimeError('in enter')
        return self
    def __exit__(self, *exc):
        print('exit', self.n, exc[0] and exc[0].__name__, exc[1], exc[2] is not None)
        return self.swallow
with M(1): print('body')
with M(2) as a, M(3) as b: print(a.n, b.n)
with (M(4)): pass
with (M(5), M(6)): pass
with (M(7) as c, M(8) as d,): print(c.n + d.n)
with (M(9)) as e: print(e.n)
with M(10, True): 1 / 0
try:
    with M(11), M(12): raise KeyError('x')
except KeyError as x: print('out', x)
with M(13, True), M(14): raise ValueError
try:
    with M(15), M('bad'): print('never')
except RuntimeError as x: print(x)
def f():
    with M(16): return 'returned'
print(f())
for i in range(3):
    with M(f'loop {i}'):
        if i == 0: continue
        break
class T:
    pass
t = T()
with M(17) as t.attr, M(18) as (lambda: [0])()[0]: print(t.attr.n)
class P:
    def __enter__(self): return 1, [2, 3]
    def __exit__(self, *a): return None
with P() as (a, [b, c]): print(a, b, c)
with P() as (a, *rest): print(rest)
