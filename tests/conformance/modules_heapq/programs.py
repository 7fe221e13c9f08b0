# heapq in programs: Dijkstra, Huffman, running median, scheduling, merging.
import heapq
from itertools import count, islice


def dijkstra(graph, start):
    best, heap = {}, [(0, start, None)]
    while heap:
        distance, node, via = heapq.heappop(heap)
        if node not in best:
            best[node] = (distance, via)
            for other, weight in graph[node].items():
                heapq.heappush(heap, (distance + weight, other, node))
    return best


def huffman(text):
    order = count()
    heap = [(text.count(c), next(order), c) for c in sorted(set(text))]
    heapq.heapify(heap)
    while len(heap) > 1:
        a, b = heapq.heappop(heap), heapq.heappop(heap)
        heapq.heappush(heap, (a[0] + b[0], next(order), (a[2], b[2])))
    codes = {}

    def walk(tree, code):
        if isinstance(tree, str):
            codes[tree] = code or '0'
        else:
            walk(tree[0], code + '0')
            walk(tree[1], code + '1')
    walk(heap[0][2], '')
    return codes


def medians(values):
    low, high = [], []
    for v in values:
        heapq.heappush_max(low, v)
        heapq.heappush(high, heapq.heappop_max(low))
        if len(high) > len(low):
            heapq.heappush_max(low, heapq.heappop(high))
        yield low[0] if len(low) > len(high) else (low[0] + high[0]) / 2


graph = {'a': {'b': 4, 'c': 1}, 'b': {'d': 1}, 'c': {'b': 2, 'd': 5}, 'd': {}}
print(dijkstra(graph, 'a'))
codes = huffman('abracadabra alakazam')
encoded = ''.join(codes[c] for c in 'abracadabra')
print(codes, len(encoded), encoded)
print(list(medians([5, 2, 8, 1, 9, 3])), list(islice(heapq.merge(count(0, 3), count(1, 3), count(2, 3)), 8)))
jobs = [(3, 'c', 2), (0, 'a', 5), (1, 'b', 1), (2, 'd', 1)]
heapq.heapify(jobs)
time, ready, order = 0, [], []
while jobs or ready:
    while jobs and jobs[0][0] <= time:
        arrival, name, length = heapq.heappop(jobs)
        heapq.heappush(ready, (length, arrival, name))
    if ready:
        length, arrival, name = heapq.heappop(ready)
        time += length
        order.append((name, time))
    else:
        time = jobs[0][0]
print(order)


def ugly():
    heap, seen = [1], {1}
    while True:
        n = heapq.heappop(heap)
        yield n
        for p in (2, 3, 5):
            if n * p not in seen:
                seen.add(n * p)
                heapq.heappush(heap, n * p)


print(list(islice(ugly(), 20)), heapq.nsmallest(3, {'a': 3, 'b': 1, 'c': 2}.items(), key=lambda kv: kv[1]),
      heapq.nlargest(2, ['aa', 'b', 'cccc'], key=len))
h = []
for i in range(200):
    heapq.heappush(h, i * 7919 % 1000)
    if i % 3 == 0:
        heapq.heapreplace(h, i)
assert all(h[k] <= h[c] for k in range(len(h)) for c in (2 * k + 1, 2 * k + 2) if c < len(h))
print(len(h), h[0], sum(h), [heapq.heappop(h) for _ in range(5)])
