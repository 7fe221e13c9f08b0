# Random deque operations against a list, with and without maxlen.
from collections import deque

seed = 41


def rand(n):
    global seed
    seed = (seed * 6364136223846793005 + 1442695040888963407) % 2**64
    return (seed >> 33) % n


for maxlen in (None, 0, 1, 5, 40):
    d, model = deque(maxlen=maxlen), []

    def trim(left=True):
        if maxlen is not None:
            while len(model) > maxlen:
                model.pop(0 if left else -1)

    checksum = 0
    for step in range(1500):
        kind, x, i = rand(14), rand(30), rand(len(model) + 3) - 1
        try:
            if kind < 3:
                d.append(x)
                model.append(x)
                trim()
            elif kind < 6:
                d.appendleft(x)
                model.insert(0, x)
                trim(False)
            elif kind == 6:
                assert d.pop() == model.pop()
            elif kind == 7:
                value = d.popleft()
                assert value == model.pop(0)
            elif kind == 8:
                n = rand(9) - 4
                d.rotate(n)
                if model:
                    n %= len(model)
                    model[:] = model[-n:] + model[:-n] if n else model
            elif kind == 9:
                values = [rand(30) for _ in range(rand(6))]
                d.extend(values)
                for v in values:
                    model.append(v)
                    trim()
            elif kind == 10:
                d.remove(x)
                model.remove(x)
            elif kind == 11:
                value = d[i]
                assert value == model[i]
                d[i] = x
                model[i] = x
            elif kind == 12:
                del d[i]
                del model[i]
            else:
                d.insert(i, x)
                model.insert(i, x)
        except (IndexError, ValueError) as error:
            checksum = (checksum * 7 + len(type(error).__name__)) % 1000003
        if kind in (6, 7, 10, 12) and len(d) != len(model):
            model = list(d)
        assert list(d) == model and list(reversed(d)) == model[::-1] and (x in d) == (x in model) and d.count(x) == model.count(x), (maxlen, step, kind)
        checksum = (checksum * 31 + sum(model) + len(model)) % 1000003
        if len(d) > 60:
            d, model = deque(model[:20], maxlen), model[:20]
            trim()
            d = deque(model, maxlen)
    print(maxlen, len(d), checksum, list(d)[:6])
