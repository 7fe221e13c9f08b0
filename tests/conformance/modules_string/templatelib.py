# string.templatelib: templates in programs.
from string.templatelib import Interpolation, Template, convert


def html(template):
    parts = []
    for item in template:
        match item:
            case str() as s:
                parts.append(s)
            case Interpolation(value, _, conversion, spec):
                if isinstance(value, Template):
                    parts.append(html(value))
                elif isinstance(value, list):
                    parts.append(''.join(map(html, value)))
                else:
                    text = format(convert(value, conversion), spec)
                    parts.append(text.replace('&', '&amp;').replace('<', '&lt;'))
    return ''.join(parts)


name, items = '<script>', ['a & b', 'c<d']
print(html(t'<p>{name}</p>'), html(t'<ul>{[t"<li>{i}</li>" for i in items]}</ul>'), html(t'{3.14159:.2f} {name!r:>12} {"x"!s}'))
t1 = t'a {name} b' t' c {items}'
print(t1.strings, [i.expression for i in t1.interpolations], t1.values, len(t1.strings) - len(t1.interpolations))


def sql(template):
    query, values = [], []
    for part in template:
        if isinstance(part, str):
            query.append(part)
        else:
            query.append('?')
            values.append(part.value)
    return ''.join(query), tuple(values)


user, age = "x'; DROP", 30
print(sql(t'SELECT * FROM users WHERE name = {user} AND age > {age}'))


def to_f(template):
    return ''.join(p if isinstance(p, str) else format(convert(p.value, p.conversion), p.format_spec) for p in template)


width, value = 8, 2.5
print(to_f(t'[{value:{width}.2f}] {value!r:>{width}} {value=} {value = :.1f}') == f'[{value:{width}.2f}] {value!r:>{width}} {value=} {value = :.1f}', [i.format_spec for i in t'{value:{width}.2f}{value:a{width!r}b}'.interpolations])
deferred = [lambda: t'{n}' for n in range(3)]
print([f().values for f in deferred], rt'\n{name}\t'.strings, t'\n{name}'.strings, t'{{literal}}'.strings, t'''multi
{
    name
}'''.strings)
x = 1
template = t'{x}'
x = 2
print(template.values, t'{x}'.values, t'{(y := 5)}'.values, y, t'{x if x else 0}'.interpolations[0].expression, t'{ x }'.interpolations[0].expression, t'{x!r}'.interpolations[0])
print([p if isinstance(p, str) else p.value for p in t'{1}{2} {3}'], list(t'only'), list(t''), (Template('a') + Template('b', Interpolation(1, 'one'))).strings, Template(*t1).strings == t1.strings)
for text in ("t'{'", "t'}'", "t'{}'", "t'{a b}'", "t'{x!z}'", "t'a' 'b'", "t'a' f'b'", "'a' t'b'", "bt'x'", "t'{x'", "t'{!r}'", "ft'x'", "t'{x!}'"):
    try:
        print(text, eval(text))
    except SyntaxError as error:
        print(text, '|', error.msg)
print(type(iter(t1)).__name__, next(iter(t1)), Template.__mro__, isinstance(t'', Template), t''.interpolations, bool(t''), Interpolation(1).__class__.__name__, Template.__module__)
