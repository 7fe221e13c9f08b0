# keys(), values(), items(): live, set operations, reversed, mapping.
def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__ + ':', error)

d = {'a': 1, 'b': 2, 'c': 3}
k, v, i = d.keys(), d.values(), d.items()
print(k, v, i, len(k), len(v), len(i), 'a' in k, 2 in v, ('a', 1) in i, ('a', 2) in i, 'ab' in i,
      ('a',) in i, [] in v)
d['d'] = 4
del d['a']
print(k, v, i, list(reversed(k)), list(reversed(v)), list(reversed(i)))
print(sorted(k & {'b', 'z'}), sorted(k | ['x']), sorted(k - {'b'}), sorted(k ^ {'b', 'q'}),
      sorted({'b', 'y'} & k), sorted({'y'} | k), sorted({'b', 'm'} - k),
      sorted(i & {('b', 2)}), sorted(i - {('b', 2)}), type(k & {1}).__name__)
print(k == {'b', 'c', 'd'}, k == ['b', 'c', 'd'], k < {'b', 'c', 'd', 'e'}, k <= d.keys(), k > {'b'},
      k >= {'zz'}, k != {'b'}, i == d.items(), i == {('b', 2), ('c', 3), ('d', 4)}, v == d.values(), v == v,
      k.isdisjoint({'x'}), k.isdisjoint(['b']), i.isdisjoint([('b', 2)]))
print(k.mapping, type(k.mapping).__name__, v.mapping['b'], i.mapping == d, type(k).__name__,
      type(v).__name__, type(i).__name__, iter(k).__length_hint__(), type(iter(k)).__name__,
      type(iter(v)).__name__, type(reversed(i)).__name__)
show(lambda: hash(k))
show(lambda: k[0])
show(lambda: v & {1})
show(lambda: k & 5)
show(lambda: k | 5)
show(lambda: k - None)
show(lambda: k < 5)
show(lambda: k < ['a'])
show(lambda: k + k)
show(lambda: k & [[]])
show(lambda: [] in k)
show(lambda: k.mapping.__setitem__)
show(type(k))
show(lambda: k.isdisjoint(5))
show(lambda: k.isdisjoint())
nested = {'x': [1]}
print(nested.items() == {'x': [1]}.items(), {}.keys(), {}.values(), {}.items(), bool({}.keys()),
      repr({'s': {'t': 1}.keys()}))
show(lambda: nested.items() | {1})
show(lambda: set(nested.items()))
own = {}
own['me'] = own.values()
print(own)
for key, value in {'p': 1, 'q': 2}.items():
    print(key, value, end=';')
keys = dict.fromkeys(range(5)).keys()
print(sorted(keys - {1, 2}), sorted({9} ^ keys), {4} <= keys, keys >= {0, 1}, sum(keys), max(keys), *keys)
