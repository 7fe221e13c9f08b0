# Iterators of every builtin kind: types, exhaustion, repetition, laziness.
sources = {'list': [1, 2], 'tuple': (1, 2), 'str': 'ab', 'bytes': b'ab', 'bytearray': bytearray(b'ab'),
           'dict': {1: 2, 3: 4}, 'keys': {1: 2, 3: 4}.keys(), 'values': {1: 2, 3: 4}.values(),
           'items': {1: 2, 3: 4}.items(), 'set': {1, 2}, 'frozenset': frozenset({1, 2}), 'range': range(2),
           'enumerate': enumerate('ab'), 'zip': zip('ab'), 'map': map(str, 'ab'),
           'filter': filter(None, 'ab'), 'reversed': reversed('ab'), 'generator': (c for c in 'ab'),
           'memoryview': memoryview(b'ab'), 'callable': iter([2, 1, 0].pop, 2)}
for name, source in sources.items():
    first = iter(source)
    print(name, type(first).__name__, first is source, iter(first) is first, end=' ')
    items = [next(first), next(first)]
    try:
        next(first)
        print('more')
    except StopIteration as stop:
        print(items, stop.args, next(first, 'still'), list(first), list(source),
              hasattr(first, '__length_hint__'))
data = [1, 2, 3]
first, second = iter(data), iter(data)
print(next(first), next(first), next(second), list(first), list(second))
iterator = iter(data)
for a in iterator:
    for b in iterator:
        print(a, b)
print([(a, b) for a in data for b in data if a < b])
iterator = iter(data)
print(2 in iterator, list(iterator))
iterator = iter(data)
print(list(zip(iterator, iterator)), next(iterator, None))
a, *b = iter('xyz')
print(a, b, max(iter([1, 5])), sorted(iter('ba')), tuple(iter({7})), sum(iter((1, 2))),
      list(map(lambda i: next(i), [iter('pq')] * 2)))
for kind in (enumerate, zip, map, filter, reversed, range, list, dict):
    print(kind.__name__, hasattr(kind, '__iter__'), hasattr(kind, '__next__'), hasattr(kind, '__reversed__'),
          hasattr(kind, '__len__'))
