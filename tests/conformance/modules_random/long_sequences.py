# Long runs of every method, as checksums.
import random


def fold(total, value):
    for c in repr(value):
        total = (total * 131 + ord(c)) % 1000000007
    return total


r = random.Random(20240229)
methods = {'random': lambda: r.random(), 'getrandbits': lambda: r.getrandbits(53),
           'randrange': lambda: r.randrange(1000003), 'randrange big': lambda: r.randrange(10**40),
           'randint': lambda: r.randint(-5, 5), 'choice': lambda: r.choice('abcdefg'),
           'choices': lambda: r.choices(range(20), k=4),
           'weighted': lambda: r.choices('abc', [1, 2, 3.5], k=3), 'sample': lambda: r.sample(range(200), 7),
           'sample list': lambda: r.sample(list('abcdefghij'), 8), 'uniform': lambda: r.uniform(-3, 9),
           'randbytes': lambda: r.randbytes(9), 'triangular': lambda: round(r.triangular(0, 10, 3), 9),
           'step': lambda: r.randrange(7, 10007, 13), 'power of two': lambda: r.randrange(2**20),
           'bits 200': lambda: r.getrandbits(200)}
for name, method in methods.items():
    total = 0
    for _ in range(400):
        total = fold(total, method())
    print(name, total)
items = list(range(200))
total = 0
for _ in range(20):
    r.shuffle(items)
    total = fold(total, items[:10])
print(total, sorted(items) == list(range(200)))
counts = [0] * 10
for _ in range(20000):
    counts[int(r.random() * 10)] += 1
print(counts)
for seed in range(30):
    total = fold(total, random.Random(seed).random())
    total = fold(total, random.Random(str(seed)).getrandbits(70))
print(total)
state = r.getstate()
a = [r.random() for _ in range(700)]
r.setstate(state)
print(a == [r.random() for _ in range(700)], hash(state[1][:3]) == hash(state[1][:3]), r.getstate()[1][-1])
