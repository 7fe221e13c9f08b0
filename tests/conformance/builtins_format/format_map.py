# str.format_map with mappings of all kinds.
def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__ + ':', error)


class Default(dict):
    def __missing__(self, key):
        return '<' + key + '>'


class Mapping:
    def __getitem__(self, key):
        return key * 2


print('{a} {b}'.format_map({'a': 1, 'b': 2}), '{a} {zz}'.format_map(Default(a=3)),
      '{x}{y}'.format_map(Mapping()), 'none'.format_map({}))
print('{a[0]} {b.real:>4}'.format_map({'a': [7], 'b': 8}), '{a:{w}}|'.format_map({'a': 1, 'w': 4}),
      'x'.format_map(5))
show('{a}'.format_map, {})
show('{}'.format_map, {'': 1})
show('{0}'.format_map, {0: 1})
show('{0}'.format_map, {'0': 1})
show('{}'.format_map, [1])
show('{a}'.format_map, [1])
show('{a}'.format_map, 5)
show('{a}'.format_map)
show('{a}'.format_map, {}, {})
show('{a'.format_map, {'a': 1})
