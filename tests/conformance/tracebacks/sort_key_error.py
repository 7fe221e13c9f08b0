people = [('a', 3), ('b', None), ('c', 1)]
people.sort(key=lambda p: p[1])
