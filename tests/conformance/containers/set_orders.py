# oracle: 3.11
# The order of sets of ints and tuples through random operations.
seed = 2024


def rnd(n):
    global seed
    seed = (seed * 1103515245 + 12345) & 0x7fffffff
    return (seed >> 8) % n


def value():
    kind = rnd(5)
    n = rnd(1000)
    if kind == 0:
        return n
    if kind == 1:
        return -n
    if kind == 2:
        return n << 20
    if kind == 3:
        return (n, n * 7 - 3)
    return n * 64


def check(s):
    total = 0
    for i, x in enumerate(s):
        total = (total * 31 + (x if isinstance(x, int) else x[0] + 5) * (i + 1)) % 1000003
    return total


binary = ['__and__', '__or__', '__sub__', '__xor__', '__iand__', '__ior__', '__isub__', '__ixor__']
methods = ['union', 'intersection', 'difference', 'symmetric_difference', 'update', 'intersection_update',
           'difference_update', 'symmetric_difference_update']
sets = [set() for _ in range(6)]
for step in range(4000):
    i, j, choice = rnd(6), rnd(6), rnd(12)
    if choice < 4:
        for _ in range(rnd(12)):
            sets[i].add(value())
    elif choice < 6:
        for x in list(sets[i])[::3]:
            sets[i].discard(x)
    elif choice == 6:
        for _ in range(rnd(10)):
            if sets[i]:
                sets[i].pop()
    elif choice == 7:
        sets[i] = sets[j].copy()
    elif choice == 8:
        items = [value() for _ in range(rnd(60))]
        if rnd(2):
            items = dict.fromkeys(items)
        result = getattr(sets[i], methods[rnd(8)])(items)
        if result is not None:
            sets[i] = result
    elif choice == 9:
        sets[i] = set([value() for _ in range(rnd(40))])
    elif choice == 10:
        views = dict.fromkeys(sets[i]).keys(), dict.fromkeys(sets[j]).keys()
        sets[i] = getattr(views[0], binary[rnd(4)])(views[1])
    else:
        result = getattr(sets[i], binary[rnd(8)])(sets[j])
        if result is not None:
            sets[i] = result
    if len(sets[i]) > 3000:
        sets[i] = set(list(sets[i])[:50])
    if step % 100 == 0:
        print(step, [check(s) for s in sets])
print(list(sets[0])[:20])
big = set(range(0, 300000, 3))
big -= set(range(0, 300000, 6))
big |= {-x * 7 for x in range(1000)}
print(check(big), len(big), [big.pop() for _ in range(5)])
