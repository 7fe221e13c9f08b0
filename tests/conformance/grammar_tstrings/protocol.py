from string.templatelib import Template, Interpolation, convert
t = t'a{1 + 1}b'
print(type(t) is Template, type(t.interpolations[0]) is Interpolation, isinstance(t, str))
print(Template('x', Interpolation(5, 'e', 'r', '.2f'), 'y'))
print(Template('a', 'b', Interpolation(1), Interpolation(2), 'c').strings)
print(Interpolation(1), Interpolation('v', 'expr'), Interpolation(value=1, expression='x', conversion='s', format_spec='f'))
print(convert('é', 'r'), convert('é', 'a'), convert(5, 's'), convert([1], None))
def render(t):
    out = []
    for p in t:
        match p:
            case str(): out.append(p)
            case Interpolation(value, _, conversion, spec): out.append(format(convert(value, conversion), spec))
    return ''.join(out)
x = 3.14159
print(render(t'x={x:.2f} {x!r:>10} {"q"!r} {"q"}'), render(t''), render(t'{x=:.1f}'))
def html(t): return ''.join(p if isinstance(p, str) else str(p.value).replace('<', '&lt;') for p in t)
evil = '<script>'
print(html(t'<p>{evil}</p>'))
print(Interpolation.__match_args__, Template.__module__, Interpolation.__module__)
for bad in ('t + "x"', '"x" + t', 't + 1', 'Template(1)', 'Interpolation()', 'Interpolation(1, 2)', 'Interpolation(1, "", "z")', 't.strings = 1', 't.foo = 1', 'del t.values', 't[0]', 'len(t)', 'class X(Template): pass', 'Template(a="x")', 'Interpolation(1, conversion="rr")'):
    try: exec(bad); print(bad, 'ok')
    except Exception as e: print(bad, '->', type(e).__name__, e)
print(t == t, t == t'a{2}b', hash(t) == hash(t), [type(p).__name__ for p in t])
class L:
    def __repr__(self): print('repr called'); return 'L'
v = t'{L()}'
print('lazy formatting')
