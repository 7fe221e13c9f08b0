data = {'a': {'b': [1, 2, 3]}}
print(data['a']['b'][10]['c'])
