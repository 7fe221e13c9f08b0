# random: randrange, randint, choice, choices, shuffle, sample.
import random
def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__ + ':', error)

r = random.Random(2024)
print([r.randrange(10) for _ in range(10)], [r.randrange(5, 8) for _ in range(8)],
      [r.randrange(0, 100, 10) for _ in range(6)], [r.randrange(10, 0, -3) for _ in range(6)],
      [r.randint(-3, 3) for _ in range(8)], r.randrange(10**30), r.randint(2**70, 2**71), r.randrange(1),
      r.randint(5, 5))
print([r.choice('abc') for _ in range(6)], r.choice([1, [2]]), r.choice(range(100)), r.choice((7,)),
      [r.choice('λ😀') for _ in range(3)])
print(r.choices('abc', k=5), r.choices([1, 2, 3], [10, 1, 1], k=6), r.choices('ab', cum_weights=[1, 4], k=5),
      r.choices(range(5)), r.choices('xyz', weights=(0, 0, 1), k=2), r.choices('a', k=0))
items = list(range(12))
r.shuffle(items)
print(items, r.shuffle([]), r.shuffle([1]))
print(r.sample(range(100), 5), r.sample('abcdef', 3), r.sample([1, 2], 2), r.sample([], 0),
      r.sample(range(10**9), 4), r.sample(['a', 'b'], counts=[3, 1], k=3), r.sample(list(range(30)), k=25),
      r.sample((1, 2, 3), 1))
for name, args, kwargs in [('randrange', (), {}), ('randrange', (0,), {}), ('randrange', (5, 5), {}),
                           ('randrange', (5, 1), {}), ('randrange', (1, 10, 0), {}),
                           ('randrange', (1.5,), {}), ('randrange', (1, 2.0), {}), ('randrange', ('a',), {}),
                           ('randrange', (-5,), {}), ('randrange', (1, 10, -1), {}), ('randint', (5, 4), {}),
                           ('randint', (1,), {}), ('randint', (1.0, 2), {}), ('choice', ([],), {}),
                           ('choice', (5,), {}), ('choice', ('',), {}), ('choice', ({1, 2},), {}),
                           ('choices', ([],), {}), ('choices', ('ab', [1]), {}),
                           ('choices', ('ab', [0, 0]), {}),
                           ('choices', ('ab', [1, 1]), {'cum_weights': [1, 2]}), ('choices', ('ab', 5), {}),
                           ('choices', ('ab',), {'cum_weights': [1]}), ('choices', ('ab', [1, -2]), {}),
                           ('choices', ('ab', [float('inf'), 1]), {}), ('choices', ('ab',), {'k': 'x'}),
                           ('shuffle', ('abc',), {}), ('shuffle', ((1, 2),), {}), ('shuffle', (5,), {}),
                           ('sample', ([1], 2), {}), ('sample', ([1], -1), {}), ('sample', ({1, 2}, 1), {}),
                           ('sample', ({'a': 1}, 1), {}), ('sample', (5, 1), {}), ('sample', ([1],), {}),
                           ('sample', ([1, 2], 1), {'counts': [1]}),
                           ('sample', ([1, 2], 1), {'counts': [-1, 1]}),
                           ('sample', ([1], 1), {'counts': ['a']}),
                           ('sample', ([1, 2], 9), {'counts': [1, 1]}), ('randbytes', (-1,), {}),
                           ('randrange', (10,), {'step': 2})]:
    print(name, end=' ')
    show(getattr(r, name), *args, **kwargs)
random.seed(11)
print(random.randint(1, 6), random.choice('xyz'), random.sample(range(50), 6), random.randrange(7),
      random.getrandbits(8), random.randbytes(3))
