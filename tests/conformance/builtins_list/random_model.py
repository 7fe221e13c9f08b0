# Random list operations against a linked model of tuples.
seed = 11


def rand(n):
    global seed
    seed = (seed * 6364136223846793005 + 1442695040888963407) % 2**64
    return (seed >> 33) % n


items, model = [], ()
checksum = 0
for step in range(5000):
    kind, x, i, j = rand(14), rand(50), rand(len(items) + 4) - 2, rand(len(items) + 4) - 2
    try:
        if kind < 3:
            items.append(x)
            model += (x,)
        elif kind == 3:
            items.insert(i, x)
            k = max(0, i + len(model)) if i < 0 else min(i, len(model))
            model = model[:k] + (x,) + model[k:]
        elif kind == 4:
            assert items.pop() == model[-1]
            model = model[:-1]
        elif kind == 5:
            value = items.pop(i)
            k = i + len(model) if i < 0 else i
            assert value == model[k]
            model = model[:k] + model[k + 1:]
        elif kind == 6:
            items.remove(x)
            k = model.index(x)
            model = model[:k] + model[k + 1:]
        elif kind == 7:
            items.reverse()
            model = model[::-1]
        elif kind == 8:
            items.sort(key=lambda v: v % 7)
            model = tuple(v for r in range(7) for v in model if v % 7 == r)
        elif kind == 9:
            items[i:j] = [x, x + 1]
            head = model[:i]
            model = head + (x, x + 1) + model[max(len(head), len(model[:j])):]
        elif kind == 10:
            del items[i:j]
            head = model[:i]
            model = head + model[max(len(head), len(model[:j])):]
        elif kind == 11:
            items.extend(items[:3])
            model += model[:3]
        elif kind == 12:
            items[i] = x
            k = i + len(model) if i < 0 else i
            model = model[:k] + (x,) + model[k + 1:]
        else:
            items *= rand(3) if len(items) > 60 else 1
            model *= len(items) // len(model) if model else 1
    except (IndexError, ValueError) as error:
        checksum = (checksum * 7 + len(str(error))) % 1000003
    assert tuple(items) == model, (step, kind, items, model)
    checksum = (checksum * 31 + len(items) + (items[len(items) // 2] if items else 0)) % 1000003
print(len(items), checksum, items[:10])
