# Big dicts: growth, deletion, reinsertion, order.
d = {}
for i in range(10000):
    d[i * 7919 % 10007] = i
print(len(d), sum(d), sum(d.values()), list(d)[:5], list(d)[-3:])
for i in range(0, 10007, 2):
    d.pop(i, None)
print(len(d), list(d)[:5], next(iter(d.items())), next(reversed(d)))
for i in range(0, 300, 2):
    d[i] = -i
print(len(d), list(d)[-3:], sum(d.values()))
words = {}
for i in range(5000):
    word = 'k' + str(i * i % 1009)
    words[word] = words.get(word, 0) + 1
print(len(words), max(words.values()), sorted(words.items(), key=lambda kv: (-kv[1], kv[0]))[:5])
tuples = {(i % 10, str(i % 7)): i for i in range(1000)}
print(len(tuples), tuples[3, '2'], (9, '9') in tuples, sum(tuples.values()))
mixed = {}
for key in (1, '1', 1.5, (1,), b'1', None, True, frozenset([1]), range(1), 2**70, -1, '', (), 1j):
    mixed[key] = type(key).__name__
print(len(mixed), list(mixed.values()))
for _ in range(3):
    while len(d) > 1000:
        d.popitem()
    d.update((k, k) for k in range(20000, 22000))
print(len(d), sum(d))
nested = {}
for i in range(100):
    nested.setdefault(i % 3, {}).setdefault(i % 5, []).append(i)
print({k: {kk: len(vv) for kk, vv in v.items()} for k, v in nested.items()})
inverted = {v: k for k, v in words.items()}
print(len(inverted), len(dict(sorted(words.items()))), list(dict(sorted(words.items())))[:3])
merged = {**{i: 'a' for i in range(5)}, **{i: 'b' for i in range(3, 8)}} | {7: 'c'}
print(merged)
queue = {i: None for i in range(10)}
for i in range(1000):
    first = next(iter(queue))
    del queue[first]
    queue[first + 10] = None
print(list(queue))
