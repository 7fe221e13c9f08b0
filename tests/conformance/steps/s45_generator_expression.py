print(list(x * 2 for x in range(3)), sum(x for x in range(4)))
