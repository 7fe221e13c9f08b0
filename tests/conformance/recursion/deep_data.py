def nest(n):
    l = []
    for _ in range(n): l = [l]
    return l
def measure(l):
    n = 0
    while l: n, l = n + 1, l[0]
    return n
print(measure(nest(10000)))
d = nest(300)
print(repr(d).count('['), d == nest(300), str(d)[:3])
t = ()
for _ in range(300): t = (t,)
print(hash(t) == hash(t), t == t, repr(t).count('('))
dd = {}
for _ in range(300): dd = {'k': dd}
print(repr(dd).count('k'), dd == dd)
import copy
print(measure(copy.copy(nest(50))), measure(copy.deepcopy(nest(50))))
class Node:
    def __init__(self, next): self.next = next
n = None
for i in range(50000): n = Node(n)
c = 0
while n: c, n = c + 1, n.next
print(c)
f = lambda: 0
for i in range(400): f = (lambda g: lambda: g() + 1)(f)
print(f())
def chain(n):
    if n == 0: yield 'end'
    else: yield from chain(n - 1)
print(list(chain(400)))
g = iter([1, 2, 3])
for _ in range(400): g = map(lambda x: x + 1, g)
print(list(g))
e = None
for i in range(100):
    try:
        try: raise ValueError(i)
        except ValueError as v:
            if e: raise KeyError(i) from e
            raise
    except Exception as x: e = x
k = 0
while e: k, e = k + 1, e.__cause__
print(k)
print(eval('(' * 50 + '1' + ')' * 50), eval('-' * 50 + '1'), eval('[' * 50 + ']' * 50)[0][0] is not None, eval('+'.join(['1'] * 2000)), eval('1' + '*1' * 500), eval('not ' * 50 + '0'))
for src in ('(' * 1000 + ')' * 1000, '[' * 300, '{' * 300 + '}' * 300):
    try: compile(src, 's', 'eval')
    except SyntaxError as e: print(e.msg, e.lineno, e.offset)
