# defaultdict: factories, missing keys, copies, union.
from collections import defaultdict
def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__ + ':', error)

d = defaultdict(list)
d['a'].append(1)
d['a'].append(2)
d['b']
print(d, dict(d), d.default_factory, d.get('zz'), 'zz' in d, len(d), defaultdict(),
      defaultdict(None, {'k': 1}), defaultdict(int, a=1), defaultdict(int, [('x', 2)], y=3))
count = defaultdict(int)
for c in 'hello':
    count[c] += 1
print(count, count.pop('h'), count.setdefault('q'), count.setdefault('w', 5), count)
n = defaultdict(lambda: defaultdict(int))
n['x']['y'] += 1
print(list(n), n['x'], n['x']['y'])
d.default_factory = None
show(lambda: d['zz'])
d.default_factory = lambda: 'made'
print(d['zz'], d.__missing__('direct'), sorted(d, key=str))
show(defaultdict, 5)
show(defaultdict, 'x')
show(defaultdict, {})
show(defaultdict, list, 5)
show(lambda: defaultdict(lambda: 1 / 0)['x'])
show(lambda: defaultdict(lambda x: 1)['x'])
show(lambda: defaultdict(list)[[]])
show(lambda: defaultdict().__missing__('k'))
show(lambda: setattr(d, 'default_factory', 5) or d['never'])
c = defaultdict(list, {'k': [1]}).copy()
print(type(c).__name__, c, c.default_factory, c['new'], c == {'k': [1], 'new': []})
u = defaultdict(int, a=1) | {'b': 2}
print(u, type(u).__name__, {'z': 0} | defaultdict(list), type({} | defaultdict(list)).__name__)
u |= {'c': 3}
print(u, defaultdict.fromkeys('ab', 1), repr(defaultdict(int)), repr(defaultdict(dict, {1: {}})))


class Sub(defaultdict):
    def __missing__(self, key):
        return f'sub {key}'


s = Sub(list)
print(s['x'], s, dict(s))
r = defaultdict(list)
r['self'] = r
print(str(r).replace("<class 'list'>", 'list'))
groups = defaultdict(set)
for word in 'apple ant bee bear cat'.split():
    groups[word[0]].add(len(word))
print({k: sorted(v) for k, v in groups.items()})
tree = lambda: defaultdict(tree)
t = tree()
t['a']['b']['c'] = 1
print(list(t), list(t['a']), t['a']['b']['c'])


class Factory:
    def __init__(self):
        self.n = 0

    def __call__(self):
        self.n += 1
        return self.n


f = defaultdict(Factory())
print([f[c] for c in 'abac'], dict(f))
