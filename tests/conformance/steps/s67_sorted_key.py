print(sorted([3, 1, 2]), sorted(['bb', 'a'], key=len))
