# itertools against slow definitions, over many inputs.
import itertools as it
from itertools import product


def slow_combinations(items, r):
    if r == 0:
        return [()]
    return [(x,) + rest for i, x in enumerate(items) for rest in slow_combinations(items[i + 1:], r - 1)]


def slow_permutations(items, r):
    if r == 0:
        return [()]
    return [(x,) + rest for i,
            x in enumerate(items) for rest in slow_permutations(items[:i] + items[i + 1:], r - 1)]


def slow_with_replacement(items, r):
    if r == 0:
        return [()]
    return [(x,) + rest for i, x in enumerate(items) for rest in slow_with_replacement(items[i:], r - 1)]


def slow_groupby(items):
    groups = []
    for x in items:
        if groups and groups[-1][0] == x:
            groups[-1][1].append(x)
        else:
            groups.append((x, [x]))
    return groups


checked = checksum = 0
for n in range(6):
    items = list('abcaef')[:n]
    for r in range(n + 2):
        assert list(it.combinations(items, r)) == (slow_combinations(items, r))
        assert list(it.permutations(items, r)) == slow_permutations(items, r)
        if r < 4:
            assert list(it.combinations_with_replacement(items, r)) == slow_with_replacement(items, r)
            assert len(list(product(items, repeat=r))) == n ** r
        checked += 1
for length in range(7):
    for bits in product((0, 1, 2), repeat=length):
        if sum(bits) % 3 and length > 5:
            continue
        items = list(bits)
        assert [(k, list(g)) for k, g in it.groupby(items)] == slow_groupby(items)
        assert list(it.accumulate(items)) == [sum(items[:i + 1]) for i in range(length)]
        assert list(it.pairwise(items)) == list(zip(items, items[1:]))
        assert list(it.takewhile(lambda x: x < 2, items)) + list(it.dropwhile(lambda x: x < 2,
                                                                              items)) == items
        assert sorted(list(filter(None, items)) + list(it.filterfalse(None, items))) == sorted(items)
        assert list(it.compress('abcdefg', items)) == [c for c, b in zip('abcdefg', items) if b]
        assert list(it.chain(items, items)) == items * 2 == list(it.chain.from_iterable([items, items]))
        assert list(it.islice(it.cycle(items), 2 * length)) == items * 2
        for size in (1, 2, 3):
            assert [list(b) for b in it.batched(items, size)] == [items[i:i + size] for i in range(0, length,
                                                                                                   size)]
        for start, stop, step in ((0, None, 2), (1, 4, 1), (2, 5, 3), (0, 0, 1)):
            assert list(it.islice(items, start, stop, step)) == items[start:stop:step]
        a, b = it.tee(items)
        assert [x for pair in it.zip_longest(a, it.islice(b, 2), fillvalue=9) for x in pair] == [x for i,
                                                                                                 y in enumerate(items) for x in (y, items[i] if i < 2 else 9)]
        checked += 1
        checksum = (checksum * 31 + sum(a * b for a, b in it.pairwise(items))) % 1000003
print(checked, checksum)
