# ChainMap: lookup, writes, parents, new_child.
from collections import ChainMap
def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__ + ':', error)

base, middle, top = {'a': 1, 'b': 2}, {'b': 20, 'c': 30}, {'d': 400}
c = ChainMap(top, middle, base)
print(c, c['a'], c['b'], c['d'], list(c), len(c), 'c' in c, 'zz' in c, dict(c), c.maps,
      c.get('zz', 'default'), c.get('a'), bool(c), bool(ChainMap()), ChainMap())
c['b'] = 'new'
c['e'] = 5
print(top, middle, c['b'], list(c.items()), list(c.keys()), list(c.values()))
del c['b']
print(c['b'], c.pop('e'), c.popitem(), c.maps[0], c.parents, c.parents.maps is not c.maps)
child = c.new_child({'x': 1})
print(child, child.parents == c, c.new_child(), c.new_child(y=2), c.new_child({'p': 1}, q=2),
      child == dict(child))
show(lambda: c['zz'])
show(lambda: c.__delitem__('a'))
show(lambda: c.pop('a'))
show(lambda: c.popitem())
show(lambda: c.pop('zz', 'd'))
show(lambda: ChainMap(5)['x'])
show(lambda: hash(c))
print(c.copy(), c.copy().maps[0] is c.maps[0], c.copy().maps[1] is c.maps[1], ChainMap.fromkeys('ab', 0),
      c.setdefault('s', 1), c.setdefault('a', 9), c.clear(), c)
u = ChainMap({'a': 1}) | {'b': 2}
print(u, type(u).__name__, {'z': 1} | ChainMap({'y': 2}), ChainMap({'k': 1}) | ChainMap({'k': 2, 'm': 3}))
u |= {'c': 3}
print(u, u.update(d=4), u)


class Missing(ChainMap):
    def __missing__(self, key):
        return f'no {key}'


m = Missing({'a': 1}, {'b': 2})
print(m['a'], m['zz'], m.get('zz'), m, type(m.new_child()).__name__)
c.maps.append({'late': 1})
print(c['late'], c.maps[-1])


class Deep(ChainMap):
    def __setitem__(self, key, value):
        for mapping in self.maps:
            if key in mapping:
                mapping[key] = value
                return
        self.maps[0][key] = value


d = Deep({'zebra': 'black'}, {'elephant': 'blue'}, {'lion': 'yellow'})
d['lion'] = 'orange'
d['snake'] = 'red'
print(d)
import copy
print(copy.copy(ChainMap({'a': [1]})).maps, ChainMap({}, {'a': 1}) == {'a': 1})
