# len, contains, index, slices of ranges against lists.
checked = checksum = 0
for start in range(-3, 4):
    for stop in range(-5, 6):
        for step in (-3, -2, -1, 1, 2, 4):
            r = range(start, stop, step)
            items = []
            value = start
            while value < stop if step > 0 else value > stop:
                items.append(value)
                value += step
            assert list(r) == items and len(r) == len(items) and bool(r) == bool(items)
            assert list(reversed(r)) == items[::-1]
            for x in range(-6, 7):
                assert (x in r) == (x in items) and r.count(x) == items.count(x)
                if x in items:
                    assert r.index(x) == items.index(x) and r[r.index(x)] == x
            for other in (range(0), range(start, stop, step), range(0, 4, 2)):
                assert (r == other) == (items == list(other))
                assert r != other or hash(r) == hash(other)
            for s in (slice(None), slice(1, None), slice(None, -1), slice(None, None, -1),
                      slice(-2, None, 2), slice(5, -9, -2)):
                assert list(r[s]) == items[s]
            checked += 1
            checksum = (checksum * 7 + sum(r) + len(r)) % 1000003
print(checked, checksum)
big = range(10**18, 10**18 + 10**6, 7)
print(len(big), big[-1], 10**18 + 7 in big, 10**18 + 8 in big, big.index(10**18 + 700), sum(big[:3]),
      big[::50000], list(big[-2:]), big == range(10**18, 10**18 + 999999, 7))
huge = range(-10**30, 10**30, 10**29)
print(len(huge), huge[3], list(huge[-2:]), 0 in huge, 5 in huge, huge[::-1], huge.index(10**29),
      list(huge)[:2], min(huge), max(huge), next(reversed(huge)), sum(huge))
