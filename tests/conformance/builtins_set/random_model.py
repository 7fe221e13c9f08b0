# Random set operations against sorted lists.
seed = 31


def rand(n):
    global seed
    seed = (seed * 6364136223846793005 + 1442695040888963407) % 2**64
    return (seed >> 33) % n


def some():
    return [rand(80) for _ in range(rand(20))]


a, model = set(), []
checksum = 0
for step in range(4000):
    kind, x, other = rand(13), rand(80), some()
    if kind < 3:
        a.add(x)
        model = sorted(set(model + [x]))
    elif kind == 3:
        a.discard(x)
        model = [y for y in model if y != x]
    elif kind == 4:
        try:
            a.remove(x)
            assert x in model
        except KeyError:
            assert x not in model
        model = [y for y in model if y != x]
    elif kind == 5:
        a |= set(other)
        model = sorted(set(model) | set(other))
    elif kind == 6:
        a -= set(other)
        model = [y for y in model if y not in other]
    elif kind == 7 and rand(4) == 0:
        a &= set(other)
        model = [y for y in model if y in other]
    elif kind == 8:
        a ^= set(other)
        model = sorted([y for y in model if y not in other] + [y for y in set(other) if y not in model])
    elif kind == 9 and a:
        y = a.pop()
        assert y in model
        model.remove(y)
    elif kind == 10:
        a.update(other, [x])
        model = sorted({*model, *other, x})
    elif kind == 11:
        b = frozenset(other)
        assert sorted(a | b) == sorted({*model,
                                        *other}) and sorted(a & b) == [y for y in model if y in b] and sorted(a - b) == [y for y in model if y not in b] and len(a ^ b) == len(a | b) - len(a & b)
        assert (a <= b) == all(y in b for y in model) and a.isdisjoint(b) == (not a & b) and (a == b) == (model == sorted(b)) and (a < b) == (a <= b and a != b) and (a >= b) == (b <= a)
    else:
        a = set(a) if x % 2 else a.copy()
    assert sorted(a) == model and len(a) == len(model) and (x in a) == (x in model), step
    checksum = (checksum * 31 + sum(model) + len(model)) % 1000003
print(len(a), checksum, sorted(a)[:8])
