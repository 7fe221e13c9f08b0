# Simulations with fixed seeds: shuffles, reservoirs, Markov chains, statistics.
import random

random.seed(2025)
rolls = [random.randint(1, 6) + random.randint(1, 6) for _ in range(2000)]
print({total: rolls.count(total) for total in range(2, 13)})


def reservoir(stream, k):
    sample = []
    for i, x in enumerate(stream):
        if i < k:
            sample.append(x)
        elif (j := random.randrange(i + 1)) < k:
            sample[j] = x
    return sample


print(reservoir(range(1000), 5), reservoir('abc', 5))
text = 'the cat sat on the mat the cat ran'.split()
chain = {}
for a, b in zip(text, text[1:]):
    chain.setdefault(a, []).append(b)
word, out = 'the', []
for _ in range(12):
    out.append(word)
    word = random.choice(chain.get(word, text))
print(' '.join(out))
values = [random.gauss(100, 15) for _ in range(3000)]
mean = sum(values) / len(values)
print(round(mean, 6), round((sum((v - mean) ** 2 for v in values) / len(values)) ** 0.5, 6),
      round(min(values), 6), round(max(values), 6))
r1, r2 = random.Random(1), random.Random(1)
print([r1.random() for _ in range(2)] == [r2.random() for _ in range(2)], r1.getstate() == r2.getstate(),
      r1.choice('ab') == r2.choice('ab'))
board = list(range(9))
for seed in range(4):
    random.Random(seed).shuffle(board)
    print(seed, board)
weights = {'common': 70, 'rare': 25, 'epic': 5}
loot = random.choices(list(weights), weights.values(), k=1000)
print({k: loot.count(k) for k in weights}, random.sample(sorted(weights), 2),
      [random.uniform(-1, 1) > 0 for _ in range(8)], random.sample('mississippi', counts=None, k=4),
      ''.join(random.choices('01', k=16)), random.getrandbits(64), f'{random.expovariate(0.1):.9f}',
      random.randrange(0, 10**12, 10**6))
genome = ''.join(random.choice('ACGT') for _ in range(40))
mutated = ''.join(random.choice('ACGT') if random.random() < 0.1 else c for c in genome)
print(genome, mutated, sum(a != b for a, b in zip(genome, mutated)))
