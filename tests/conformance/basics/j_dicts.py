d = {'a': 1, 'b': 2}
d['c'] = 3
print(d, len(d), d['b'])
for k in d:
    print(k, d[k])
for k, v in d.items():
    print(k, '=', v)
print('a' in d, 'z' in d, d.get('z'), d.get('z', 0))
del d['a']
print(d)
print({}, {1: {2: {}}})
