def echo():
    received = None
    while True:
        received = yield received
        if received == 'stop': return 'stopped'
e = echo()
print(next(e), e.send(1), e.send('two'), next(e))
try: e.send('stop')
except StopIteration as s: print(s.value)
def average():
    total = count = 0
    value = None
    while True:
        value = yield (total / count if count else None)
        total += value
        count += 1
a = average()
next(a)
print(a.send(10), a.send(20), a.send(3))
try: echo().send(1)
except TypeError as t: print(t)
g = echo()
print(g.send(None))
def exprs():
    x = (yield 1) + (yield 2)
    print('sum', x)
    y = [(yield), (yield)]
    print('list', y)
    z = yield (yield 3)
    print('nested', z)
    d = {(yield 'k'): (yield 'v')}
    print(d)
    f'{(yield "f")}'
    return (yield)
g = exprs()
out = [next(g)]
try:
    for v in range(100, 120): out.append(g.send(v))
except StopIteration as s: print(out, s.value)
def accumulate():
    total = 0
    while (x := (yield total)) is not None: total += x
    return total
g = accumulate(); next(g)
print(g.send(5), g.send(6))
try: g.send(None)
except StopIteration as s: print(s.value)
l = lambda: (yield 5)
print(list(l()))
