def count(n=0, step=1):
    while True:
        yield n
        n += step
def take(n, it):
    for _ in range(n):
        try: yield next(it)
        except StopIteration: return
def where(p, it): return (x for x in it if p(x))
def chunked(it, n):
    chunk = []
    for x in it:
        chunk.append(x)
        if len(chunk) == n:
            yield chunk
            chunk = []
    if chunk: yield chunk
print(list(take(5, count(10, 3))), list(take(5, iter('ab'))), list(take(4, where(lambda x: x % 7 == 0, count(1)))))
print(list(chunked(range(7), 3)))
def primes():
    def sieve(it):
        p = next(it)
        yield p
        yield from sieve(x for x in it if x % p)
    yield from sieve(count(2))
print(list(take(20, primes())))
def fib():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b
print(list(take(15, fib())), next(x for x in fib() if x > 10 ** 12))
def merge(a, b):
    a, b = iter(a), iter(b)
    x, y = next(a, None), next(b, None)
    while x is not None or y is not None:
        if y is None or (x is not None and x <= y): yield x; x = next(a, None)
        else: yield y; y = next(b, None)
print(list(merge([1, 4, 6], [2, 3, 7, 9])))
def permutations(l):
    if not l: yield []
    for i in range(len(l)):
        for rest in permutations(l[:i] + l[i + 1:]): yield [l[i]] + rest
print(list(permutations([1, 2, 3])))
def grep(word):
    hits = []
    while True:
        line = yield len(hits)
        if line is None: return hits
        if word in line: hits.append(line)
def run(co, lines):
    next(co)
    for line in lines: co.send(line)
    try: co.send(None)
    except StopIteration as s: return s.value
print(run(grep('b'), ['abc', 'xyz', 'bob']))
def windows(it, n):
    w = []
    for x in it:
        w.append(x)
        if len(w) == n: yield tuple(w); del w[0]
print(list(windows('abcde', 3)), dict(zip(count(), 'xyz')), list(zip(range(3), count())))
print(sum(take(1000, count())), max(take(10, fib())), any(x > 50 for x in fib()), sorted(take(5, count(9, -2))))
