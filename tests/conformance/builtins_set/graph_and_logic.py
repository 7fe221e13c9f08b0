# Sets in programs: reachability, sieve, sampling, power sets, partitions.
def sieve(n):
    candidates = set(range(2, n))
    primes = []
    while candidates:
        p = min(candidates)
        primes.append(p)
        candidates -= set(range(p, n, p))
    return primes


def powerset(s):
    result = [frozenset()]
    for x in sorted(s):
        result += [r | {x} for r in result]
    return result


def reach(edges, start):
    seen, frontier = {start}, {start}
    while frontier:
        frontier = {b for a, b in edges if a in frontier} - seen
        seen |= frontier
    return seen


print(sieve(60), [sorted(s) for s in powerset({1, 2, 3})],
      sorted(reach({(1, 2), (2, 3), (4, 5), (3, 1)}, 1)), len(powerset(range(8))))
a, b = set('abracadabra'), set('alacazam')
print(sorted(a - b), sorted(a | b), sorted(a & b), sorted(a ^ b), len(a & b) / len(a | b))
students = {'math': {'ann', 'bob', 'cy'}, 'art': {'bob', 'dee'}, 'pe': {'ann', 'bob', 'dee', 'ed'}}
everyone = set().union(*students.values())
print(sorted(everyone), sorted(set.intersection(*students.values())),
      sorted(s for s in everyone if sum(s in c for c in students.values()) == 1),
      sorted(everyone - students['math']))
words = ['eat', 'tea', 'tan', 'ate', 'nat', 'bat']
print(sorted(map(sorted,
                 {frozenset(w): {x for x in words if frozenset(x) == frozenset(w)} for w in words}.values())))
cells = {(0, 1), (1, 2), (2, 0), (2, 1), (2, 2)}
for _ in range(20):
    near = {}
    for r, c in cells:
        for dr in (-1, 0, 1):
            for dc in (-1, 0, 1):
                if dr or dc:
                    near[r + dr, c + dc] = near.get((r + dr, c + dc), 0) + 1
    cells = {cell for cell, n in near.items() if n == 3 or n == 2 and cell in cells}
print(sorted(cells))
seen, n = set(), 19
while n not in seen:
    seen.add(n)
    n = sum(int(d) ** 2 for d in str(n))
print(n, sorted(seen), sorted({x * x % 7 for x in range(7)}),
      sorted({x ^ y for x in range(3) for y in range(3)}))
print({frozenset({1, 2}), frozenset({2, 1})} == {frozenset([1, 2])}, frozenset({frozenset()}) > frozenset(),
      set() < {0}, {1, 2}.issubset(range(5)), not {1} & {2})
unique = []
for x in [3, 1, 3, 2, 1]:
    if x not in unique:
        unique.append(x)
print(unique, list(dict.fromkeys([3, 1, 3, 2, 1])), len(set(map(tuple, [[1], [1], [2]]))))
