# OrderedDict: order, move_to_end, popitem, equality, views.
from collections import OrderedDict
def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__ + ':', error)

d = OrderedDict([('a', 1), ('b', 2), ('c', 3)])
print(d, OrderedDict(), OrderedDict(x=1, y=2), OrderedDict({'k': 'v'}), list(d), list(reversed(d)), d['b'],
      len(d))
print(d.move_to_end('a'), d, d.move_to_end('a', last=False), d, d.move_to_end('c', False), d)
print(d.popitem(), d.popitem(last=False), d, d.pop('a', 0), d.pop('zz', 'default'), d)
d.update(b=2, a=1, c=3)
print(d, d.copy(), type(d.copy()).__name__, OrderedDict.fromkeys('abc', 0), d.setdefault('a', 9),
      d.setdefault('z', 9), d)
print(OrderedDict(a=1, b=2) == OrderedDict(b=2, a=1), OrderedDict(a=1, b=2) == {'b': 2, 'a': 1},
      {'b': 2, 'a': 1} == OrderedDict(a=1, b=2), OrderedDict(a=1) != OrderedDict(a=1), OrderedDict(a=1) == 5)
print(d | {'n': 1}, {'n': 1} | d, type({'n': 1} | d).__name__, type(d | {}).__name__)
d |= {'q': 0}
print(d, d.keys(), d.values(), d.items(), list(reversed(d.items())), list(reversed(d.values())))
show(OrderedDict().popitem)
show(d.move_to_end, 'nope')
show(d.move_to_end)
show(d.pop, 'nope')
show(lambda: d['nope'])
show(lambda: d.__delitem__('nope'))
show(OrderedDict, 5)
show(OrderedDict, {}, {})
show(lambda: d | 5)
show(lambda: hash(d))
show(lambda: d < d)
d['a'] = 'replaced keeps place'
del d['b']
d['b'] = 'moves to the end'
print(list(d))
try:
    for key in d:
        d.move_to_end(key)
        if key == 'z':
            d['new'] = 1
except RuntimeError as error:
    print(error)
try:
    for key in OrderedDict(d):
        d.pop(key)
    print('emptied', d)
except RuntimeError as error:
    print(error)


class Sub(OrderedDict):
    def __missing__(self, key):
        return 'm' + key

    def __setitem__(self, key, value):
        super().__setitem__(key, value * 2)


s = Sub(a=1)
s['b'] = 2
print(s, s['zz'], s.copy(), s.__dict__)
s.attr = 5
print(s.__dict__, repr(s))
n = OrderedDict()
n['self'] = n
print(n)
cache = OrderedDict()
for key in 'abcadbea':
    if key in cache:
        cache.move_to_end(key)
    cache[key] = len(cache)
    if len(cache) > 3:
        cache.popitem(last=False)
    print(''.join(cache), end=' ')
print()
o = OrderedDict.fromkeys(range(5))
for i in range(3):
    o.move_to_end(i, last=i % 2)
o.clear()
print(o, OrderedDict.__class_getitem__((int, str)), OrderedDict([(1, 2)]).__reversed__().__next__())
