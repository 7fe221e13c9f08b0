# random: the sequences that seeds give.
import random

for seed in (0, 1, 42, -42, 2**32, 2**64 + 1, 10**40, 0.0, 'text', '', 'é', b'bytes',
             bytearray(b'bytes'), True):
    r = random.Random(seed)
    print(repr(seed), r.random(), r.getrandbits(32), r.randrange(1000), r.random())
random.seed(7)
first = [random.random() for _ in range(3)]
random.seed(7)
print(first == [random.random() for _ in range(3)], first)
r = random.Random(3)
values = [r.random() for _ in range(2000)]
print(sum(values), min(values), max(values), values[623:626])
for version in (1, 2):
    r = random.Random()
    r.seed('abc', version=version)
    print(version, r.random(), r.randint(1, 100))
    r.seed(5, version)
    print(r.random())
for bad in ([], {}, (1, 2), 1j, object()):
    try:
        random.Random(bad).random()
        print('ok')
    except TypeError as error:
        print(error)
state = r.getstate()
print(state[0], len(state[1]), state[1][-1], state[2])
a = [r.random() for _ in range(3)]
r.setstate(state)
print(a == [r.random() for _ in range(3)])
other = random.Random()
other.setstate(r.getstate())
print(other.random() == r.random())
for bad in ((1,), (5, (), None), 'x', (3, (1,), None), (3, tuple([0] * 625), None)):
    try:
        r.setstate(bad)
        print('set')
    except Exception as error:
        print(type(error).__name__, error)
r = random.Random(9)
print([r.getrandbits(k) for k in (0, 1, 5, 31, 32, 33, 63, 64, 65, 100, 200)], r.randbytes(0),
      r.randbytes(5), r.randbytes(16).hex())
for args in ((-1,), ('a',), (1.5,), ()):
    try:
        r.getrandbits(*args)
    except Exception as error:
        print(type(error).__name__, error)
