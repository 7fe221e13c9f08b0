# oracle: 3.11
# random: seeds that are floats go through their 64-bit hash.
import random

for seed in (0.5, 1.5, -2.25, 0.1, 1e300, 5e-324, -0.0, 2.0, float('inf'), float('-inf')):
    r = random.Random(seed)
    print(seed, r.random(), r.getrandbits(40), r.random())
print(random.Random(2.0).random() == random.Random(2).random(), random.Random(True).random() == random.Random(1).random())
random.seed(3.75)
print([random.randrange(100) for _ in range(10)])
