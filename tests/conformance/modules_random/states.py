# Seeds of every form, long ones too, states that are none, many bits at a time.
import random

r = random.Random(5)
print(r.random(), r.getrandbits(100), r.getrandbits(31), r.getrandbits(64), r.getrandbits(63), r.getrandbits(48), r.getrandbits(47))
big = r.getrandbits(3000001)
print(big % 1000003, big.bit_length() <= 3000001, r.random())


class Whole(int):
    pass


for seed in (10 ** 30000, 1 << 4000000, -5, True, 0, 'abc', '', b'x', bytearray(b'yy'), Whole(-7)):
    random.seed(seed)
    print(random.random(), random.getrandbits(9))


class Index:
    def __index__(self):
        return 70


for bits in ((), None, -1, 1 << 70, -1 << 70, 1.5, 'a', Index(), 0, True):
    random.seed(1)
    try:
        print(random.getrandbits(bits))
    except Exception as error:
        print(type(error).__name__, error)

whole = tuple(range(624))
for state in ((3, (1, 2), None), (3, whole + (624,), None), (3, whole + (9,), None), (3, whole + (625,), None),
              (2, (-1,) * 624 + (4,), 3.0), (3, ('a',) * 625, 3.0), (3, [1], 2), (9, 1, 1), (3, whole + (0,), 2.5)):
    random.seed(2)
    try:
        random.setstate(state)
        print(random.random(), random.gauss(0, 1))
    except Exception as error:
        print(type(error).__name__, error)
    print(random.random())

state = random.getstate()
print(state[0], len(state[1]), state[1][:3], state[1][-1], state[2])
first = [random.randrange(1000) for _ in range(10)]
random.setstate(state)
print(first == [random.randrange(1000) for _ in range(10)])
for bad in ((lambda: random.random(1)), (lambda: random.Random.random()), (lambda: random.getrandbits()), (lambda: random.Random().setstate(3))):
    try:
        print(bad())
    except Exception as error:
        print(type(error).__name__)
