# Random dict operations against a list of pairs, order included.
seed = 23


def rand(n):
    global seed
    seed = (seed * 6364136223846793005 + 1442695040888963407) % 2**64
    return (seed >> 33) % n


class Model:
    def __init__(self):
        self.pairs = []

    def find(self, key):
        for i, (k, _) in enumerate(self.pairs):
            if k == key:
                return i
        return -1

    def set(self, key, value):
        i = self.find(key)
        if i < 0:
            self.pairs.append((key, value))
        else:
            self.pairs[i] = (self.pairs[i][0], value)

    def remove(self, key):
        i = self.find(key)
        return self.pairs.pop(i) if i >= 0 else None


def key_of(n):
    return (n, str(n), float(n), (n, str(n)), n + 2**62)[n % 5]


d, model = {}, Model()
checksum = 0
for step in range(6000):
    key, value, kind = key_of(rand(60)), rand(1000), rand(12)
    if kind < 5:
        d[key] = value
        model.set(key, value)
    elif kind == 5:
        assert (key in d) == (model.find(key) >= 0) and d.get(key,
                                                              -1) == (model.pairs[model.find(key)][1] if model.find(key) >= 0 else -1)
    elif kind == 6:
        removed = model.remove(key)
        assert d.pop(key, None) == (removed and removed[1])
    elif kind == 7 and d:
        assert d.popitem() == model.pairs.pop()
    elif kind == 8:
        removed = model.remove(key)
        try:
            del d[key]
            assert removed
        except KeyError as error:
            assert not removed and error.args == (key,)
    elif kind == 9:
        d.setdefault(key, value)
        if model.find(key) < 0:
            model.set(key, value)
    elif kind == 10:
        other = {key_of(rand(60)): rand(9) for _ in range(3)}
        d.update(other) if value % 2 else d.__ior__(other)
        for k, v in other.items():
            model.set(k, v)
    elif kind == 11 and value < 30:
        d = dict(d) if value < 10 else {**d} if value < 20 else d.copy()
    if step % 40 == 0:
        assert list(d.items()) == model.pairs and list(d) == [k for k,
                                                              _ in model.pairs] and list(reversed(d.values())) == [v for _, v in model.pairs][::-1]
    checksum = (checksum * 31 + len(d) + sum(map(len, map(str, list(d)[:3])))) % 1000003
print(len(d), checksum, list(d.items())[:4])
