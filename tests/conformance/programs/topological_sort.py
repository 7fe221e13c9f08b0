def topological(graph):
    state, order = {}, []
    def visit(n, trail):
        match state.get(n):
            case 'done': return
            case 'active': raise ValueError('cycle: ' + ' -> '.join(trail[trail.index(n):] + [n]))
        state[n] = 'active'
        for m in graph.get(n, ()): visit(m, trail + [n])
        state[n] = 'done'
        order.append(n)
    for n in graph: visit(n, [])
    return order
print(topological({'shirt': ['tie', 'belt'], 'tie': ['jacket'], 'pants': ['shoes', 'belt'], 'belt': ['jacket'], 'socks': ['shoes']}))
try: topological({'a': ['b'], 'b': ['c'], 'c': ['a']})
except ValueError as e: print(e)
