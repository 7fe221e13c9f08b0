import heapq
from collections import deque, defaultdict
edges = [('A', 'B', 4), ('A', 'C', 2), ('B', 'C', 1), ('B', 'D', 5), ('C', 'D', 8), ('C', 'E', 10), ('D', 'E', 2), ('D', 'F', 6), ('E', 'F', 3), ('X', 'Y', 1)]
graph = defaultdict(dict)
for a, b, w in edges: graph[a][b] = graph[b][a] = w
def dijkstra(start):
    dist, prev, heap = {start: 0}, {}, [(0, start)]
    while heap:
        d, u = heapq.heappop(heap)
        if d > dist[u]: continue
        for v, w in graph[u].items():
            if (n := d + w) < dist.get(v, float('inf')):
                dist[v], prev[v] = n, u
                heapq.heappush(heap, (n, v))
    return dist, prev
def path(prev, end):
    p = [end]
    while end in prev: p.append(end := prev[end])
    return p[::-1]
dist, prev = dijkstra('A')
for k in sorted(dist): print(k, dist[k], '->'.join(path(prev, k)))
def bfs(start):
    seen, queue, order = {start}, deque([start]), []
    while queue:
        order.append(u := queue.popleft())
        for v in sorted(graph[u]):
            if v not in seen: seen.add(v); queue.append(v)
    return order
def dfs(u, seen=None):
    seen = seen if seen is not None else set()
    seen.add(u)
    yield u
    for v in sorted(graph[u]):
        if v not in seen: yield from dfs(v, seen)
print(bfs('A'), list(dfs('A')))
components, left = [], set(graph)
while left:
    c = set(dfs(min(left)))
    components.append(sorted(c)); left -= c
print(components)
def kruskal():
    parent = {n: n for n in graph}
    def find(x):
        while parent[x] != x: parent[x] = x = parent[parent[x]]
        return x
    for a, b, w in sorted(edges, key=lambda e: e[2]):
        if (ra := find(a)) != (rb := find(b)):
            parent[ra] = rb
            yield a, b, w
tree = list(kruskal())
print(tree, sum(w for *_, w in tree))
