# Comprehensions: lists, dicts, sets, nested and filtered.
def run(n):
    total = 0
    for _ in range(n):
        squares = [x * x for x in range(1000)]
        odd = [x for x in squares if x & 1]
        table = {x: x % 7 for x in odd}
        groups = {v for v in table.values()}
        pairs = [(x, y) for x in range(30) for y in range(x) if (x + y) % 3 == 0]
        matrix = [[i * j for j in range(20)] for i in range(20)]
        flat = [v for row in matrix for v in row]
        total += len(odd) + len(groups) + len(pairs) + sum(flat) + sum(a * b for a, b in pairs)
        total += sum([v if v > 3 else -v for v in table.values()])
    return total


print(run(5400))
