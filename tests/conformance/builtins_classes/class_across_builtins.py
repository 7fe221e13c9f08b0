# __class__ moves between classes of one builtin base only, however alike the others are.
import collections
import functools
import itertools
import random

bases = [(ValueError, (1,)), (OSError, (1, 'x')), (KeyError, (1,)), (StopIteration, (5,)), (zip, ('ab', 'cd')), (map, (str, 'ab')), (enumerate, ('ab',)),
         (itertools.count, (5,)), (itertools.cycle, ('ab',)), (itertools.islice, ('abc', 2)), (functools.partial, (print, 1)), (collections.deque, ('ab',)),
         (random.Random, (1,)), (list, ()), (dict, ()), (set, ()), (frozenset, ()), (int, (5,)), (float, (1.5,)), (str, ('x',)), (bytes, (b'x',)),
         (bytearray, (b'x',)), (tuple, ()), (complex, (1,)), (object, ()), (property, ())]
made = []
for base, args in bases:
    first = type('A_' + base.__name__, (base,), {})
    second = type('B_' + base.__name__, (base,), {})
    made.append((base.__name__, first(*args), second))
for name, instance, _ in made:
    for other, _, second in made:
        first = type(instance)
        try:
            instance.__class__ = second
        except TypeError as error:
            if name == 'zip':
                print(error)
        else:
            print(name, '->', other)
            instance.__class__ = first
print([next(instance) for name, instance, _ in made if name in ('zip', 'map', 'enumerate', 'count', 'cycle', 'islice')])
