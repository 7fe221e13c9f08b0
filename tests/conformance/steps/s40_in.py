print(1 in [1, 2], 'b' in 'abc', 3 not in (1, 2), 'k' in {'k': 0})
