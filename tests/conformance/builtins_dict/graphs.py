# Graphs in dicts: searches, shortest paths, topological order, components.
graph = {'a': {'b': 7, 'c': 9, 'f': 14}, 'b': {'a': 7, 'c': 10, 'd': 15},
         'c': {'a': 9, 'b': 10, 'd': 11, 'f': 2}, 'd': {'b': 15, 'c': 11, 'e': 6}, 'e': {'d': 6, 'f': 9},
         'f': {'a': 14, 'c': 2, 'e': 9}, 'x': {'y': 1}, 'y': {'x': 1}}


def dijkstra(graph, start):
    distance, previous, done = {start: 0}, {}, set()
    while todo := {n: d for n, d in distance.items() if n not in done}:
        node = min(todo, key=lambda n: (todo[n], n))
        done.add(node)
        for neighbour, weight in graph[node].items():
            if distance[node] + weight < distance.get(neighbour, float('inf')):
                distance[neighbour] = distance[node] + weight
                previous[neighbour] = node
    return distance, previous


def path(previous, end):
    result = [end]
    while result[-1] in previous:
        result.append(previous[result[-1]])
    return '-'.join(reversed(result))


def components(graph):
    seen = {}
    for start in graph:
        stack = [start]
        while stack:
            node = stack.pop()
            if node not in seen:
                seen[node] = start
                stack.extend(graph[node])
    groups = {}
    for node, leader in seen.items():
        groups.setdefault(leader, []).append(node)
    return {k: sorted(v) for k, v in groups.items()}


def topological(dependencies):
    state, order = {}, []

    def visit(node):
        if state.get(node) == 'open':
            raise ValueError(f'cycle at {node}')
        if node not in state:
            state[node] = 'open'
            for d in dependencies.get(node, ()):
                visit(d)
            state[node] = 'done'
            order.append(node)
    for node in dependencies:
        visit(node)
    return order


distance, previous = dijkstra(graph, 'a')
print(distance, [path(previous, n) for n in 'abcdef'], components(graph))
print(topological({'app': ['db', 'web'], 'web': ['http'], 'db': ['io'], 'http': ['io'], 'io': []}))
try:
    topological({'a': ['b'], 'b': ['c'], 'c': ['a']})
except ValueError as error:
    print(error)
reverse = {}
for node, edges in graph.items():
    for target, weight in edges.items():
        reverse.setdefault(target, {})[node] = weight
print({k: sorted(v.items()) for k, v in sorted(reverse.items())}['c'], reverse == graph)
edges = sorted({(w, *sorted((a, b))) for a, n in graph.items() for b, w in n.items()})
parent = {n: n for n in graph}


def find(n):
    while parent[n] != n:
        parent[n] = parent[parent[n]]
        n = parent[n]
    return n


tree = []
for weight, a, b in edges:
    if find(a) != find(b):
        parent[find(a)] = find(b)
        tree.append((a + b, weight))
print(tree, sum(w for _, w in tree))
closure = {n: set(e) for n, e in graph.items()}
for k in closure:
    for i in closure:
        if k in closure[i]:
            closure[i] |= closure[k]
print({n: len(e) for n, e in closure.items()})
