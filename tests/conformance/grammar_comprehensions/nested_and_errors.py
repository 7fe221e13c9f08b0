m = [[1, 2, 3], [4, 5, 6]]
print([[row[i] for row in m] for i in range(3)], list(zip(*m)))
print([[(i, j) for j in range(i, 3) if j != i] for i in range(3)])
print({i: {j: i * j for j in range(2)} for i in range(2)}, [{x for x in range(n)} for n in range(3)])
print([sum(x * y for y in range(x)) for x in range(5)], [list(y for y in range(x)) for x in range(3)])
primes = [n for n in range(2, 50) if all(n % p for p in range(2, int(n ** .5) + 1))]
print(primes)
print([a for a in range(1, 20) for b in range(a, 20) for c in [a * a + b * b] if c in {x * x for x in range(30)}])
def f(x):
    if x == 2: raise KeyError(x)
    return x
for make in (lambda: [f(x) for x in range(4)], lambda: {f(x) for x in range(4)}, lambda: {1: f(x) for x in range(4)}, lambda: list(f(x) for x in range(4)),
             lambda: [x for x in 3], lambda: [x for x, y in [1]], lambda: {[]: 1 for x in range(1)}, lambda: [x for x in range(3) if x.y], lambda: {x for x in [[]]}):
    try: print(make())
    except Exception as e: print(type(e).__name__, e)
print([x for x in [1, 2, 3] if [y for y in [x] if y > 1]], [x for x in (y for y in range(3))])
print([*[x for x in range(2)], *(x for x in 'a')])
