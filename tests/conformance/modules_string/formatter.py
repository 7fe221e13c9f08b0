# string.Formatter: parse, vformat, hooks.
import string
def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__ + ':', error)

f = string.Formatter()
print(f.format('{} {}', 1, 2), f.format('{0}{1}{0}', 'a', 'b'), f.format('{x!r:>5}', x='q'),
      f.vformat('{a[0]} {b.real}', (), {'a': [1], 'b': 2}), f.format('{:{}}', 'x', 4), f.format('{{}}'),
      f.format(''))
for text in ('', 'plain', '{}', 'a{0}b', '{x!r:>5}tail', '{a[b].c:{w}.{p}}', '{{}}', '{{{0}}}', 'x{}y{}z',
             '{:}', '{!s}', 'a}}b{{c'):
    print(repr(text), list(f.parse(text)))
for text in ('{', '}', '{!', '{a!', '{0!rr}', '{a:{b}', 'a}b'):
    show(lambda: list(f.parse(text)))
print(f.get_field('a.b[c]'.replace('.b[c]', ''), (), {'a': 5}), f.get_field('0.real', (7,), {}),
      f.get_value(0, ('p',), {}), f.get_value('k', (), {'k': 'v'}), f.convert_field('x', 'r'),
      f.convert_field('é', 'a'), f.convert_field(5, 's'), f.convert_field(5, None),
      f.format_field(3.14159, '.2f'), f.check_unused_args(set(), (), {}))
show(f.format)
show(f.format, '{}')
show(f.format, '{x}')
show(f.format, '{0} {}', 1, 2)
show(f.format, '{} {0}', 1, 2)
show(f.convert_field, 1, 'z')
show(f.format, '{!z}', 1)
show(f.vformat, '{:{:{}}}', (1, 2, 3), {})
show(f.format, '{0.nope}', 1)
show(f.format, '{a.b}', a=1)


class Default(string.Formatter):
    def get_value(self, key, args, kwargs):
        if isinstance(key, str):
            return kwargs.get(key, f'<{key}>')
        return super().get_value(key, args, kwargs)

    def format_field(self, value, spec):
        if spec == 'upper':
            return str(value).upper()
        return super().format_field(value, spec)

    def convert_field(self, value, conversion):
        if conversion == 'x':
            return f'x({value})'
        return super().convert_field(value, conversion)

    def check_unused_args(self, used, args, kwargs):
        unused = set(kwargs) - set(used)
        if unused:
            raise ValueError(f'unused: {sorted(unused)}')


d = Default()
print(d.format('{a:upper} {missing} {0!x}', 1, a='abc'))
show(d.format, '{a}', a=1, b=2)
print(d.format('{0.real:upper}{a[1]}', 5, a='xyz'))


class Auto(string.Formatter):
    def get_field(self, name, args, kwargs):
        return f'field:{name}', name

    def parse(self, text):
        if text:
            yield ('lit', text, '', None)


print(Auto().format('anything'))
