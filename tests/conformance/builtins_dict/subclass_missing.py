# dict subclasses: __missing__, overridden methods, attributes.
class Default(dict):
    def __missing__(self, key):
        self[key] = value = f'made {key}'
        return value


d = Default(a=1)
print(d['a'], d['b'], d, d.get('c'), 'c' in d, d.setdefault('q', 0), d.pop('zz', None), '%(new)s' % d,
      '{x}'.format_map(d), d)


class Raises(dict):
    def __missing__(self, key):
        raise LookupError(f'no {key}')


try:
    Raises()['x']
except LookupError as error:
    print(type(error).__name__, error)


class Lower(dict):
    def __getitem__(self, key):
        return super().__getitem__(key.lower())

    def __setitem__(self, key, value):
        super().__setitem__(key.lower(), value)

    def __contains__(self, key):
        return super().__contains__(key.lower())

    def __delitem__(self, key):
        super().__delitem__(key.lower())


l = Lower()
l['ABC'] = 1
print(l['aBc'], 'AbC' in l, l, l.get('ABC'), l.get('abc'))
del l['aBC']
l.update(ABC=2)
print(l, dict(l), {**l})


class Ordered(dict):
    def __iter__(self):
        return iter(sorted(super().keys()))

    def keys(self):
        return ['overridden']

    def __len__(self):
        return 77

    def __repr__(self):
        return 'Ordered!'


o = Ordered(b=1, a=2)
print(list(o), len(o), o, [o], list(o.items()), sorted(o), bool(o), o == {'a': 2, 'b': 1})
try:
    print(dict(o))
except KeyError as error:
    print('KeyError', error)


def keywords(**kwargs):
    return kwargs


print(keywords(**Default(x=1)), dict(Lower(y=2)), type(keywords(**Lower(z=1))).__name__)
o.attribute = 5
print(o.__dict__, vars(o))


class InstanceMissing(dict):
    pass


i = InstanceMissing()
i.__missing__ = lambda key: 'never'
try:
    i['x']
except KeyError as error:
    print('KeyError', error)
print(dict.__getitem__(Default(), 'm'), Default().__missing__('n'))


class Eq(dict):
    def __eq__(self, other):
        return 'eq'

    def __or__(self, other):
        return 'or'

    def __ror__(self, other):
        return 'ror'

    def __ior__(self, other):
        return 'ior'


e = Eq()
print(e == 1, {} == e, e | {}, {} | e)
e |= 1
print(e)
