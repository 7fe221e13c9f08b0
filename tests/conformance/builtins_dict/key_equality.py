# Which keys are one key: numbers, bools, strings, bytes, tuples, nan, ranges.
d = {1: 'int'}
for key in (1.0, True, 1 + 0j, '1', b'1', (1,), 1.0000000000000002, frozenset({1}), range(1, 2), 10**0,
            int('1')):
    print(repr(key), d.get(key), key in d, len({1: 0, key: 0}))
nan = float('nan')
table = {nan: 'same', float('nan'): 'other'}
print(len(table), table[nan], float('nan') in table, [nan] == [nan], nan in {nan}, {nan} == {nan},
      {nan: 1} == {nan: 1}, {float('nan')} == {float('nan')}, (nan,) == (nan,), hash(nan) == hash(nan))
print({0: 'a', -0.0: 'b', False: 'c', 0j: 'd'}, {'a': 1, 'a': 2}, {'é': 1, 'e\u0301': 2},
      {(1, 2): 'x', (1.0, 2): 'y', (True, 2): 'z'}, {range(3): 1, range(0, 3, 1): 2},
      list({frozenset('ab'): 1, frozenset('ba'): 2}.values()), {'x': 1, b'x': 2}, {None: 1, 'None': 2, 0: 3},
      {(): 1, tuple(): 2}, {'': 1, str(): 2})
print({int: 1, float: 2}[type(5)], {len: 'f'}[len], {Ellipsis: 1}[...], {'a': {'b': 1}}['a']['b'],
      {2**64: 'big'}[18446744073709551616], {1e300: 1}.get(10**300), {2**53: 1}.get(2.0**53),
      {0.5: 'half'}[1 / 2], {(1, (2, 3)): 'nested'}[1, (2, 3)])
d = {}
d[1] = 'first'
d[True] = 'second'
d[1.0] = 'third'
print(d, list(d)[0] is not True, type(next(iter(d))).__name__)
del d[True]
d[1.0] = 'new'
print(d, d.pop(1), d)
order = {}
for key in 'cab':
    order[key] = ord(key)
order['a'] = 'updated'
order.pop('c')
order['c'] = 'again'
order |= {'b': 0, 'z': 1}
print(order, list(reversed(order)), order.popitem(), order | {'a': 1}, {'a': 1} | order,
      dict(sorted(order.items())), dict(reversed(order.items())), next(iter(order)))
