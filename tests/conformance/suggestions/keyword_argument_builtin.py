sorted([1], revers=True)
