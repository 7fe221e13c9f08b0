# Dict work: memo tables with int and tuple keys.
def collatz_lengths(limit):
    table = {1: 1}
    best = 1
    for start in range(2, limit):
        n = start
        path = []
        while n not in table:
            path.append(n)
            n = n // 2 if n % 2 == 0 else 3 * n + 1
        length = table[n]
        for m in reversed(path):
            length += 1
            table[m] = length
        if table[start] > table[best]:
            best = start
    return best, table[best], len(table)


def grid_paths(n):
    memo = {}

    def paths(r, c):
        if r == 0 or c == 0:
            return 1
        key = (r, c)
        if key in memo:
            return memo[key]
        result = (paths(r - 1, c) + paths(r, c - 1)) % 1000000007
        memo[key] = result
        return result
    return paths(n, n), len(memo)


def knapsack(count, capacity):
    best = {0: 0}
    for i in range(1, count):
        weight, value = i * 7 % 23 + 1, i * 13 % 29 + 1
        updated = dict(best)
        for w, v in best.items():
            if w + weight <= capacity and updated.get(w + weight, -1) < v + value:
                updated[w + weight] = v + value
        best = updated
    return max(best.values()), len(best)


print(*collatz_lengths(250000), *grid_paths(470), *knapsack(220, 4500))
