# Sorting and searching algorithms written by hand.
def rng(seed):
    while True:
        seed = seed * 1103515245 + 12345 & 0x7fffffff
        yield seed >> 16


def quick(items):
    if len(items) < 2:
        return items
    pivot, *rest = items
    return quick([x for x in rest if x < pivot]) + [pivot] + quick([x for x in rest if x >= pivot])


def merge(items):
    if len(items) < 2:
        return items[:]
    middle = len(items) // 2
    left, right = merge(items[:middle]), merge(items[middle:])
    out = []
    while left and right:
        out.append((left if left[0] <= right[0] else right).pop(0))
    return out + left + right


def heap(items):
    items = items[:]

    def sift(start, end):
        while (child := start * 2 + 1) < end:
            if child + 1 < end and items[child] < items[child + 1]:
                child += 1
            if items[start] >= items[child]:
                return
            items[start], items[child] = items[child], items[start]
            start = child
    for start in range(len(items) // 2 - 1, -1, -1):
        sift(start, len(items))
    for end in range(len(items) - 1, 0, -1):
        items[0], items[end] = items[end], items[0]
        sift(0, end)
    return items


def insertion(items):
    items = items[:]
    for i in range(1, len(items)):
        j = i
        while j and items[j - 1] > items[j]:
            items[j - 1], items[j] = items[j], items[j - 1]
            j -= 1
    return items


def radix(items):
    for shift in range(0, 16, 4):
        buckets = [[] for _ in range(16)]
        for x in items:
            buckets[x >> shift & 15].append(x)
        items = [x for bucket in buckets for x in bucket]
    return items


def search(items, x):
    low, high = 0, len(items)
    while low < high:
        middle = (low + high) // 2
        if items[middle] < x:
            low = middle + 1
        else:
            high = middle
    return low if low < len(items) and items[low] == x else -1


source = rng(42)
for size in (0, 1, 2, 10, 200):
    data = [next(source) % 1000 for _ in range(size)]
    expected = sorted(data)
    print(size, [f.__name__ for f in (quick, merge, heap, insertion, radix) if f(data) == expected],
          expected[:5])
data = sorted(set(next(source) % 500 for _ in range(100)))
print(sum(search(data, x) >= 0 for x in range(500)) == len(data), search(data, data[17]), search([], 1))
flat = lambda x: [z for y in x for z in (flat(y) if isinstance(y, list) else [y])]
print(flat([1, [2, [3, [4, []]], 5], [[6]]]), [list(t) for t in zip(*[[1, 2, 3], [4, 5, 6]])],
      [data[i:i + 3] for i in range(0, 9, 3)])


def permutations(items):
    if not items:
        yield []
    for i, x in enumerate(items):
        for rest in permutations(items[:i] + items[i + 1:]):
            yield [x] + rest


print(list(permutations([1, 2, 3])), len(list(permutations(list('abcde')))))
