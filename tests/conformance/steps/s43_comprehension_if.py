print([x for x in range(6) if x % 2])
