print(min(3, 1, 2), max([4, 9, 2]), sum([1, 2, 3]), abs(-4))
