def churn(n):
    keep = {}
    for i in range(n):
        t = (i, str(i), [i] * 3, {'k': i})
        keep[i % 50] = t
        f = lambda x=t: x
        if f()[0] != i: print('wrong')
    return keep
k = churn(20000)
print(len(k), k[7][1], sum(t[0] for t in k.values()), all(t[2] == [t[0]] * 3 and t[3]['k'] == t[0] for t in k.values()))
def gens(n):
    total = 0
    for i in range(n):
        g = (x * i for x in range(5))
        next(g)
        total += next(g)
    return total
print(gens(5000))
class A:
    def __init__(self, p): self.p, self.q = p, [p]
a = None
for i in range(5000): a = A(a if i % 100 else None)
d = 0
while a: d, a = d + 1, a.p
print(d)
s = [str(i) * 10 for i in range(5000)]
print(sum(map(len, s)), s[1234][:8])
def closures(n):
    fs = []
    for i in range(n):
        def f(j=i): return i + j
        if i % 500 == 0: fs.append(f)
    return [f() for f in fs]
print(closures(3000))
exc = []
for i in range(2000):
    try:
        try: raise ValueError(i)
        except ValueError as e: raise KeyError(i) from e
    except KeyError as e:
        if i % 400 == 0: exc.append((repr(e), repr(e.__cause__)))
print(exc)
big = [2 ** i for i in range(0, 2000, 7)]
print(sum(big) % 1000007, len(str(big[-1])))
print(len({tuple(range(i % 10)): i for i in range(3000)}), sorted(len(x) for x in [[j] * (j % 4) for j in range(2000)])[-1])
memo = {}
def fib(n):
    if n not in memo: memo[n] = n if n < 2 else fib(n - 1) + fib(n - 2)
    return memo[n]
print(fib(300))
