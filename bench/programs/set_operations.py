# Sets: membership, adding, unions, intersections, frozensets as keys.
def sieve(n):
    composite = set()
    primes = []
    for i in range(2, n):
        if i not in composite:
            primes.append(i)
            for j in range(i * i, n, i):
                composite.add(j)
    return primes


def reachable(edges, start):
    seen = {start}
    frontier = {start}
    while frontier:
        following = set()
        for node in frontier:
            following |= edges[node]
        frontier = following - seen
        seen |= frontier
    return seen


primes = sieve(450000)
total = len(primes)
edges = {i: {i * 7 % 5003, i * 11 % 5003, (i + 1) % 5003} for i in range(5003)}
for start in range(20):
    total += len(reachable(edges, start))
a, b = set(range(0, 60000, 2)), set(range(0, 60000, 3))
for _ in range(45):
    total += len(a & b) + len(a | b) + len(a - b) + len(a ^ b) + (a <= b) + (not a.isdisjoint(b))
groups = {}
for i in range(300000):
    key = frozenset((i % 13, i % 7, i % 3))
    groups[key] = groups.get(key, 0) + 1
words = [str(i % 3000) for i in range(400000)]
seen = set()
for word in words:
    if word not in seen:
        seen.add(word)
    else:
        total += 1
print(total, len(groups), max(groups.values()), len(seen), primes[-1])
