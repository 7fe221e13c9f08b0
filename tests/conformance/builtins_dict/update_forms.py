# dict(), update(), |= and ** with every source.
from collections import OrderedDict
from types import MappingProxyType


class Keys:
    def __init__(self, **data):
        self.data = data

    def keys(self):
        return iter(self.data)

    def __getitem__(self, key):
        return self.data[key] * 2


class Items:
    def items(self):
        return [('never', 'used')]

    def __iter__(self):
        return iter([('from', 'iter')])


class Broken:
    def keys(self):
        return ['a', 'b']

    def __getitem__(self, key):
        if key == 'b':
            raise ValueError('at b')
        return key


class BadKeys:
    def keys(self):
        return 5


sources = [{'a': 1}, [('a', 1)], (('a', 1),), ['ab', 'cd'], {('p', 'q')}, iter([['x', 'y']]), Keys(k=1),
           Items(), OrderedDict(o=1), MappingProxyType({'m': 1}), (pair for pair in zip('ab', range(2))), [],
           '', {}, {}.items(), {'v': 0}.items(), [[1, 2]], map(lambda k: (k, k), 'ab')]
for source in sources:
    name = type(source).__name__
    try:
        d = {'start': 0}
        d.update(source)
        print(name, d)
    except Exception as error:
        print(name, type(error).__name__, error)
for bad in (5, None, [1], [(1,)], [(1, 2, 3)], ['abc'], 'ab', b'ab', Broken(), BadKeys(), [([], 1)], [None],
            1.5, object, [(1, 2), 3]):
    d = {'kept': 1}
    for action in (lambda: d.update(bad), lambda: dict(bad), lambda: d.__ior__(bad), lambda: d | bad,
                   lambda: {**d, **bad}, lambda: (lambda **k: k)(**bad)):
        try:
            print(type(bad).__name__, action(), end='; ')
        except Exception as error:
            print(type(error).__name__, error, end='; ')
    print(d)
d = {}
d.update(a=1)
d.update({'b': 2}, c=3)
d.update([('d', 4)], **{'e-f': 5})
d |= [('g', 6)]
print(d, dict(d, a=9), dict(**d) == d, dict(dict(a=1), **{'b': 2}), {**d, 'a': 0}['a'], d.update() is None)
