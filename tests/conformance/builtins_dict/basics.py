# Dicts: building, looking up, order, comparing, errors.
def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__ + ':', error)

d = {'b': 1, 'a': 2, 3: 'c', (1, 2): [], None: 0, 1.5: 'f', True: 'yes'}
print(d, len(d), d['a'], d[3], d[1, 2], d[None], d[1], d[1.0], list(d), 'a' in d, 'z' in d, 2 in d, 1 in d)
d['new'] = 5
d['b'] = 10
del d['a']
d['a'] = 'again'
print(d)
print(dict(), dict({'a': 1}), dict([('a', 1), ['b', 2], 'cd']), dict(a=1, b=2), dict({'a': 1}, a=2, c=3),
      dict([('x', 1)], y=2), dict(zip('ab', (1, 2))), {**{'a': 1}, 'b': 2, **{'a': 3}}, {},
      dict(self=1, iterable=2))
print({1: 'a', 1.0: 'b', True: 'c'}, {'a': 1} == {'a': 1.0}, {'a': 1, 'b': 2} == {'b': 2, 'a': 1},
      {'a': 1} == {'a': 2}, {} == [], {'a': 1} != {'b': 1}, {0: 1} == {False: True},
      {x: x * x for x in range(4)}, bool({}), bool({0: 0}))
show(lambda: d['zz'])
show(lambda: d[(9, 9)])
show(lambda: d[[]])
show(lambda: [] in d)
show(lambda: d.__delitem__('zz'))
show(lambda: {[]: 1})
show(lambda: {{}: 1})
show(lambda: {(1, []): 1})
show(lambda: d < d)
show(lambda: d + d)
show(lambda: d * 2)
show(lambda: hash(d))
show(lambda: d[1:2])
show(dict, 5)
show(dict, [1])
show(dict, ['a'])
show(dict, ['abc'])
show(dict, [(1, 2, 3)])
show(dict, [('a', 1), 5])
show(dict, [([], 1)])
show(dict, None)
show(dict, {}, {})
show(lambda: dict(**{1: 2}))
show(lambda: dict(**5))
show(lambda: {**5})
show(lambda: {**[1]})


class Mapping:
    def keys(self):
        return ['k1', 'k2']

    def __getitem__(self, key):
        return key.upper()


class KeysOnly:
    def keys(self):
        return ['k']


print(dict(Mapping()), {**Mapping()}, dict(Mapping(), k1=0), (lambda **k: k)(**Mapping()))
show(dict, KeysOnly())
for key in {'x': 1, 'y': 2}:
    print(key, end=' ')
a, b = {'p': 1, 'q': 2}
print(a, b, max({'z': 1, 'm': 2}), sorted({3: 1, 1: 2}), [*{'s': 1}], list(reversed({'1': 1, '2': 2})))
