"""The sequences of random for every kind of seed and every method."""
import random
import sys

r = random.Random(int(sys.argv[1]))


def seed():
    return r.choice((r.randint(0, 100), r.getrandbits(r.randint(1, 3000)), -r.getrandbits(40), 'seed%d' % r.randrange(1000), b'%d' % r.randrange(1000), r.random(),
                     bytearray(b'abc')))


METHODS = [
    lambda g: g.random(), lambda g: g.getrandbits(r.randint(1, 300)), lambda g: g.randrange(r.randint(1, 10**r.randint(1, 30))),
    lambda g: g.randrange(r.randint(-50, 0), r.randint(1, 90), r.randint(1, 7)), lambda g: g.randint(-5, r.randint(0, 2**60)), lambda g: g.choice('abcdefg'),
    lambda g: g.choices(range(10), k=5), lambda g: g.choices('abc', [1, r.random(), 3], k=4), lambda g: g.choices('abc', cum_weights=[1, 2, 7], k=3),
    lambda g: g.sample(range(r.randint(5, 5000)), 5), lambda g: g.sample('abcdef', 3, counts=[1, 2, 3, 1, 1, 1]), lambda g: g.uniform(-3, 8),
    lambda g: g.triangular(0, 3, r.choice((None, 1, 2.5))), lambda g: g.betavariate(r.uniform(.1, 3), 2), lambda g: g.expovariate(r.uniform(.1, 5)),
    lambda g: g.gammavariate(r.choice((.3, 1.0, 2.5)), 1.5), lambda g: g.gauss(1, 2), lambda g: g.normalvariate(0, 1), lambda g: g.lognormvariate(0, .5),
    lambda g: g.vonmisesvariate(r.uniform(0, 6), r.choice((0, .5, 4))), lambda g: g.paretovariate(3), lambda g: g.weibullvariate(1, 1.5),
    lambda g: g.randbytes(r.randint(0, 20)),
]


def shuffled(g):
    items = list(range(r.randint(0, 12)))
    g.shuffle(items)
    return items


METHODS.append(shuffled)
for _ in range(int(sys.argv[2])):
    g = random.Random(seed())
    first = g.getstate()
    out = [r.choice(METHODS)(g) for _ in range(r.randint(1, 3))]
    if r.random() < .1:
        g.setstate(first)
        out.append(g.random())
    print(*out)
