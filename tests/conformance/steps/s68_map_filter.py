print(list(map(lambda x: x + 1, [1, 2])), list(filter(lambda x: x > 1, [1, 2])))
