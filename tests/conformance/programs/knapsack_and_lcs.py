from functools import lru_cache
def lcs(a, b):
    t = [[0] * (len(b) + 1) for _ in range(len(a) + 1)]
    for i, x in enumerate(a):
        for j, y in enumerate(b):
            t[i + 1][j + 1] = t[i][j] + 1 if x == y else max(t[i][j + 1], t[i + 1][j])
    i, j, out = len(a), len(b), []
    while i and j:
        if a[i - 1] == b[j - 1]: out.append(a[i - 1]); i -= 1; j -= 1
        elif t[i - 1][j] >= t[i][j - 1]: i -= 1
        else: j -= 1
    return ''.join(reversed(out))
print(lcs('AGGTABQWERTY', 'GXTXAYBWTRY'))
@lru_cache(maxsize=None)
def edit(a, b):
    if not a or not b: return len(a) + len(b)
    if a[0] == b[0]: return edit(a[1:], b[1:])
    return 1 + min(edit(a[1:], b), edit(a, b[1:]), edit(a[1:], b[1:]))
print(edit('kitten', 'sitting'), edit('intention', 'execution'), edit.cache_info().misses > 10)
def knapsack(items, capacity):
    best = [(0, ())] * (capacity + 1)
    for name, weight, value in items:
        for c in range(capacity, weight - 1, -1):
            candidate = best[c - weight][0] + value, best[c - weight][1] + (name,)
            if candidate[0] > best[c][0]: best[c] = candidate
    return best[capacity]
print(knapsack([('a', 12, 4), ('b', 2, 2), ('c', 1, 1), ('d', 4, 10), ('e', 1, 2)], 15))
def coins(amount, kinds):
    ways = [1] + [0] * amount
    for k in kinds:
        for x in range(k, amount + 1): ways[x] += ways[x - k]
    return ways[amount]
print(coins(100, (1, 5, 10, 25, 50)), coins(1000, (1, 2, 5, 10, 20, 50, 100, 200)))
def partitions(n, m=None):
    m = n if m is None else m
    if n == 0: yield []
    for k in range(min(n, m), 0, -1):
        for p in partitions(n - k, k): yield [k, *p]
print(list(partitions(5)), sum(1 for _ in partitions(20)))
