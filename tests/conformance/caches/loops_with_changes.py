class Counter:
    step = 1
    def __init__(self): self.n = 0
    def tick(self): self.n += self.step
c = Counter()
for i in range(10):
    c.tick()
    if i == 3: Counter.step = 10
    if i == 5: c.step = 100
    if i == 7: Counter.tick = lambda self: setattr(self, 'n', self.n + 1000)
print(c.n)
def f(): return 1
total = 0
for i in range(6):
    total += f()
    if i == 1:
        def f(): return 10
    if i == 3: f = lambda: 100
print(total)
fs = [abs, lambda x: x * 2, str, len, 'x'.join]
for f in fs * 2:
    try: print(f('-5') if f is not abs else f(-5), end=' ')
    except TypeError as e: print(type(e).__name__, end=' ')
print()
x = 1
for i in range(4):
    x = x + x
    if i == 1: x = str(x)
print(x)
x = 2 ** 46
for i in range(4): x += x; print(x, end=' ')
print()
x = 1
for i in range(70): x *= 3
print(x)
x = 1.0
for i in range(3): x = x / 3; x = int(x * 1000)
print(x)
l = [1, 2, 3]
for i in range(3):
    print(l[i], end=' ')
    if i == 0: l = (4, 5, 6)
    if i == 1: l = 'xyz'
print()
d = {}
for i in range(5):
    d[i] = i
    d = dict(d) if i == 2 else d
print(d)
class Sub(list):
    def __getitem__(self, i): return 'sub'
l = [1, 2]
out = []
for i in range(4):
    out.append(l[0])
    if i == 1: l = Sub(l)
print(out)
