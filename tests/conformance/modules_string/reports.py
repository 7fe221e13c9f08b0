# string.Template and Formatter in report programs.
from string import Formatter, Template, ascii_lowercase, capwords, digits, punctuation


class Report(Formatter):
    def __init__(self, **filters):
        self.filters = filters

    def get_value(self, key, args, kwargs):
        return args[key] if isinstance(key, int) else kwargs.get(key, f'[{key}?]')

    def format_field(self, value, spec):
        for name, function in self.filters.items():
            if spec.startswith(name):
                value, spec = function(value), spec[len(name):].lstrip('|')
        return format(value, spec)


report = Report(money=lambda v: f'${v:,.2f}', plural=lambda v: 's' if v != 1 else '', title=capwords)
for row in ({'n': 1, 'item': 'green apple', 'cost': 0.5}, {'n': 1200, 'item': 'pear', 'cost': 12345.678},
            {'n': 0, 'item': ''}):
    print(report.format('{n:>6} {item:title|<14}{n:plural} {cost:money|>12}|' if 'cost' in row else '{n} {item!r} {missing}', **row))
letter = Template('''Dear $name,
  you owe $$${amount} for ${item}s.
''')
print(letter.substitute(name='Ann', amount=5, item='book'), letter.safe_substitute(name='Bob'),
      letter.get_identifiers())


class Bracket(Template):
    delimiter = '%'
    idpattern = r'[a-z][_a-z0-9.]*'


print(Bracket('%user.name %x %% %UP').safe_substitute({'user.name': 'dotted', 'x': 1}),
      Bracket('%a.b').substitute({'a.b': 2}))
for text in ('$', '$1', '${', '${a', '$ {a}', 'ok $a'):
    try:
        print(Template(text).substitute(a='A'))
    except (ValueError, KeyError) as error:
        print(type(error).__name__, error)
print(''.join(c for c in 'a1!b2?' if c in ascii_lowercase), sum(int(c) for c in 'a1b2' if c in digits),
      ''.join(c for c in 'x,y.z!' if c not in punctuation),
      [name for _, name, _, _ in Formatter().parse('{a} {b.c} {d[0]:{w}} text {}') if name is not None],
      Formatter().vformat('{0} {k}', ('x',), {'k': 'y'}))
