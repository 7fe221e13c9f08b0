# Subclasses of random.Random with their own random() or getrandbits().
import random


class Fixed(random.Random):
    def random(self):
        return 0.25


class Bits(random.Random):
    calls = 0

    def getrandbits(self, k):
        Bits.calls += 1
        return super().getrandbits(k) >> 1

    def random(self):
        return super().random() / 2


class Seeded(random.Random):
    def __init__(self, x=None):
        print('init', x)
        super().__init__(x)

    def seed(self, *args, **kwargs):
        print('seed', args, kwargs)
        super().seed(*args, **kwargs)


f = Fixed(1)
print(f.random(), f.randrange(100), f.choice('abcd'), f.uniform(0, 8), f.choices('abcd', k=3),
      f.sample(range(20), 3), f.expovariate(1) > 0, f.getrandbits(8))
data = [1, 2, 3, 4, 5]
f.shuffle(data)
print(data)
b = Bits(2)
print(b.randrange(100), b.choice('abcd'), b.random(), b.sample(range(10), 3), Bits.calls > 0)
s = Seeded(7)
print(s.random())
s.seed(8)
print(s.random(), isinstance(s, random.Random))
r = random.Random(1)
copies = random.Random(1)
print([r.random() for _ in range(3)] == [copies.random() for _ in range(3)],
      sorted(n for n in dir(random) if n[0].islower() and not n.startswith('_'))[:10])
print(sorted(random.__all__), issubclass(random.SystemRandom, random.Random),
      random.random.__self__ is random.seed.__self__)
words = ['a', 'b', 'c', 'd', 'e', 'f', 'g']
random.seed('game')
deck = [(rank, suit) for suit in 'CDHS' for rank in range(1, 14)]
random.shuffle(deck)
print(deck[:5], random.sample(deck, 3), random.choices(words, k=5))
walk = [0]
random.seed(0)
for _ in range(20):
    walk.append(walk[-1] + random.choice((-1, 1)))
print(walk)
inside = sum(random.random() ** 2 + random.random() ** 2 <= 1 for _ in range(10000))
print(inside, 4 * inside / 10000)
