rows = [[1, 2], [3, 0], [5, 6]]
ratios = [a / b for a, b in rows if a]
