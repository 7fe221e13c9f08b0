# Dict work: counting, grouping and looking up words.
def words(n):
    seed = 42
    out = []
    for _ in range(n):
        seed = (seed * 1103515245 + 12345) % 2147483648
        out.append('w' + str(seed // 65536 % 2000))
    return out


def count(items):
    counts = {}
    for word in items:
        if word in counts:
            counts[word] += 1
        else:
            counts[word] = 1
    return counts


def positions(items):
    index = {}
    for i, word in enumerate(items):
        index.setdefault(word, []).append(i)
    return index


items = words(600000)
total = 0
for _ in range(4):
    counts = count(items)
    for word in items:
        total += counts.get(word, 0) % 3
index = positions(items)
best = max(sorted(counts), key=counts.get)
print(len(counts), best, counts[best], total, sum(len(v) * v[0] for v in index.values()) % 1000003)
