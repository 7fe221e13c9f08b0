print(sorted({x % 4 for x in range(10)}), {x for x in ()}, len({c for c in 'hello'}))
print({k: k * k for k in range(4)}, {k: v for k, v in [('a', 1), ('b', 2)]}, {x: x for x in ()})
print({k: [v] for k in 'ab' for v in range(2)}, {v: k for k, v in {'a': 1}.items()})
print({x: y for x in range(5) if x % 2 for y in range(x) if y % 2 == 0})
