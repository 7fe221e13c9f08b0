# OrderedDict as LRU, deque as window and queue, Counter as multiset, ChainMap as scopes.
from collections import ChainMap, Counter, OrderedDict, defaultdict, deque, namedtuple


class LRU(OrderedDict):
    def __init__(self, size):
        super().__init__()
        self.size, self.misses = size, 0

    def __getitem__(self, key):
        value = super().__getitem__(key)
        self.move_to_end(key)
        return value

    def __missing__(self, key):
        self.misses += 1
        self[key] = key * 10
        return self[key]

    def __setitem__(self, key, value):
        super().__setitem__(key, value)
        if len(self) > self.size:
            self.popitem(last=False)


cache = LRU(3)
print([cache[k] for k in (1, 2, 3, 1, 4, 2, 1)], list(cache), cache.misses)


def moving_average(values, n):
    window = deque(maxlen=n)
    for v in values:
        window.append(v)
        if len(window) == n:
            yield sum(window) / n


def sliding_max(values, k):
    best = deque()
    for i, v in enumerate(values):
        while best and values[best[-1]] <= v:
            best.pop()
        best.append(i)
        if best[0] <= i - k:
            best.popleft()
        if i >= k - 1:
            yield values[best[0]]


def josephus(n, k):
    circle = deque(range(1, n + 1))
    while len(circle) > 1:
        circle.rotate(1 - k)
        yield circle.popleft()
    yield circle[0]


print(list(moving_average([1, 2, 6, 9, 5], 3)), list(sliding_max([1, 3, -1, -3, 5, 3, 6, 7], 3)),
      list(josephus(7, 3)), list(josephus(1, 5)))
letters = Counter('mississippi')
print(letters - Counter('miss'), Counter('abc') & Counter('bcd'),
      sorted((letters + Counter(q=1)).elements())[:4], not Counter('tops') - Counter('stop'),
      Counter('ab') <= Counter('abb'), [w for w in ('pim', 'sip', 'zip') if Counter(w) <= letters],
      sum(letters.values()) == letters.total())
scopes = ChainMap({}, {'x': 'outer', 'y': 1}, {'x': 'global', 'print': 'builtin'})
inner = scopes.new_child({'x': 'inner'})
inner['z'] = 5
print(inner['x'], scopes['x'], inner.parents['x'], 'z' in scopes, sorted(inner), inner['print'],
      len(inner.maps))
Edge = namedtuple('Edge', 'a b weight', defaults=[1])
edges = [Edge('a', 'b', 4), Edge('b', 'c'), Edge('a', 'c', 2)]
graph = defaultdict(dict)
for edge in edges:
    graph[edge.a][edge.b] = graph[edge.b][edge.a] = edge.weight
print({k: dict(sorted(v.items())) for k, v in sorted(graph.items())}, max(edges, key=lambda e: e.weight),
      sum(e.weight for e in edges), edges[1]._replace(weight=9), sorted(edges, key=lambda e: (e.weight, e.a)))
queue, seen = deque([('a', 0)]), {}
while queue:
    node, distance = queue.popleft()
    if node not in seen:
        seen[node] = distance
        queue.extend((n, distance + 1) for n in sorted(graph[node]))
print(seen, Counter(len(v) for v in graph.values()), deque('abc', maxlen=2),
      list(map(list, [deque(reversed('abc'))])))
