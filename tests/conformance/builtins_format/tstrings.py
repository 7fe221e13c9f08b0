# Template strings of 3.14.
from string.templatelib import Template, Interpolation, convert

name, n = 'World', 5
template = t'Hello {name} and {n + 1:>{n}} {name!r:x}!'
print(type(template).__name__, template.strings, template.values)
for part in template.interpolations:
    print(repr(part.value), repr(part.expression), part.conversion, repr(part.format_spec))
print([type(part).__name__ for part in template], len(list(template)))
print(list(t''), t''.strings, list(t'{1}{2}'), t'{1}{2}'.strings)
print(repr(t'a{n}b'), repr(t'{n=}'), t'{n = }'.strings, t'{ n }'.interpolations[0].expression)
joined = t'a{1}' + t'b{2}c'
print(joined.strings, joined.values, (t'x' t'y{n}').strings, (t'{1}' t'{2}').strings)
built = Template('a', Interpolation(5, 'x', 'r', '.2f'), 'b', 'c')
print(built, built.strings, Template().strings, Template('a', 'b').strings, Template(Interpolation(1), Interpolation(2)).strings)
i = Interpolation('v')
print(i, i.value, i.expression, i.conversion, i.format_spec, Interpolation.__match_args__)
print(convert('é', 'r'), convert('é', 'a'), convert(5, 's'), convert('x', None), repr(convert(5, None)))
match t'{n!s:9}':
    case Template(interpolations=(Interpolation(value, expression, conversion, spec),)):
        print(value, expression, conversion, spec)


def render(template):
    parts = []
    for part in template:
        if isinstance(part, str):
            parts.append(part)
        else:
            parts.append('<' + format(convert(part.value, part.conversion), part.format_spec) + '>')
    return ''.join(parts)


print(render(template.__class__('t ', template.interpolations[1])), render(t'{name} {name!r} {n:04} {[1, 2]!s:>8} {t"in{n}".values}'))
for call in (lambda: t'a' + 'b', lambda: 'b' + t'a', lambda: Template(1), lambda: Interpolation(), lambda: Interpolation(1, 2), lambda: Interpolation(1, 'a', 'z'),
             lambda: Interpolation(1, 'a', 'r', 5), lambda: convert(1, 'z'), lambda: setattr(i, 'value', 1), lambda: setattr(template, 'strings', ()), lambda: Template(x=1),
             lambda: type('S', (Template,), {}), lambda: t'{undefined}'):
    try:
        print(repr(call()))
    except Exception as error:
        print(type(error).__name__ + ':', error)
print(t'a' == t'a', hash(template) == hash(template), str(template)[:20])
