def bubble(a):
    a = a[:]
    for n in range(len(a) - 1, 0, -1):
        for i in range(n):
            if a[i] > a[i + 1]: a[i], a[i + 1] = a[i + 1], a[i]
    return a
def insertion(a):
    r = []
    for x in a:
        i = len(r)
        while i and r[i - 1] > x: i -= 1
        r.insert(i, x)
    return r
def quick(a):
    if len(a) < 2: return a
    p, *rest = a
    return quick([x for x in rest if x < p]) + [p] + quick([x for x in rest if x >= p])
def merge(a):
    if len(a) < 2: return a
    m = len(a) // 2
    l, r, out = merge(a[:m]), merge(a[m:]), []
    i = j = 0
    while i < len(l) and j < len(r):
        if l[i] <= r[j]: out.append(l[i]); i += 1
        else: out.append(r[j]); j += 1
    return out + l[i:] + r[j:]
def heap(a):
    a = a[:]
    def sift(i, n):
        while (c := 2 * i + 1) < n:
            if c + 1 < n and a[c + 1] > a[c]: c += 1
            if a[i] >= a[c]: return
            a[i], a[c] = a[c], a[i]
            i = c
    for i in reversed(range(len(a) // 2)): sift(i, len(a))
    for n in range(len(a) - 1, 0, -1):
        a[0], a[n] = a[n], a[0]
        sift(0, n)
    return a
def counting(a):
    lo, counts = min(a), [0] * (max(a) - min(a) + 1)
    for x in a: counts[x - lo] += 1
    return [i + lo for i, n in enumerate(counts) for _ in range(n)]
def shell(a):
    a, gap = a[:], len(a) // 2
    while gap:
        for i in range(gap, len(a)):
            x, j = a[i], i
            while j >= gap and a[j - gap] > x: a[j] = a[j - gap]; j -= gap
            a[j] = x
        gap //= 2
    return a
seed, data = 12345, []
for _ in range(200):
    seed = (seed * 1103515245 + 12345) % 2 ** 31
    data.append(seed % 1000 - 500)
for f in (bubble, insertion, quick, merge, heap, counting, shell, sorted):
    print(f.__name__, f(data) == sorted(data), f([3, 1, 2, 1]), f([1]))
print(sorted(data)[:5], sorted(data)[-5:], data[:5])
