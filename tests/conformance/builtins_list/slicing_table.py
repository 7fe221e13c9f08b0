# Every slice of a short list against a slow definition.
def slow(items, start, stop, step):
    n = len(items)
    step = 1 if step is None else step
    if step > 0:
        low = 0 if start is None else max(0, start + n if start < 0 else start)
        high = n if stop is None else min(n, max(0, stop + n) if stop < 0 else stop)
        indices = range(low, high, step)
    else:
        low = n - 1 if start is None else min(n - 1, start + n if start < 0 else start)
        high = -1 if stop is None else max(-1, stop + n if stop < 0 else stop)
        indices = range(low, high, step)
    return [items[i] for i in indices if 0 <= i < n]


bounds = [None, -7, -5, -3, -1, 0, 1, 2, 4, 5, 9]
count = checksum = 0
for size in (0, 1, 5):
    items = list(range(10, 10 + size))
    for start in bounds:
        for stop in bounds:
            for step in (None, 1, 2, 3, 7, -1, -2, -7):
                expected = slow(items, start, stop, step)
                got = items[start:stop:step]
                assert got == expected, (size, start, stop, step, got, expected)
                assert tuple(items)[start:stop:step] == tuple(expected)
                assert ''.join(map(chr, items))[start:stop:step] == ''.join(map(chr, expected))
                assert bytes(items)[start:stop:step] == bytes(expected)
                assert list(range(10, 10 + size)[start:stop:step]) == expected
                copy = items[:]
                del copy[start:stop:step]
                assert sorted(copy + expected) == items
                copy = items[:]
                copy[start:stop:step] = [0] * len(expected)
                assert copy.count(0) == len(expected) and len(copy) == size
                count += 1
                checksum = (checksum * 31 + sum(expected) + len(expected)) % 1000003
print(count, checksum)
