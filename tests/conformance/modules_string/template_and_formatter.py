# string: Template, Formatter with its hooks overridden.
import string
import types
def show(f, *a, **k):
    try: print(repr(f(*a, **k)))
    except BaseException as e: print(type(e).__name__, e)
print(string.capwords('a  b c'), string.capwords('a-b', '-'))
t = string.Template('$a ${b} $$ $c'); show(t.substitute, a=1, b=2); show(t.substitute, {'a': 1}, b=2, c=3); show(t.safe_substitute, a=1); show(t.get_identifiers); show(t.is_valid); show(string.Template('$').substitute); show(string.Template('a\n$1').substitute); show(string.Template('${a').is_valid)
print(t.template, string.Template.delimiter, string.Template.idpattern)
class F(string.Formatter):
    def get_value(self, k, a, kw): return f'<{k}>' if k == 'q' else super().get_value(k, a, kw)
    def check_unused_args(self, used, a, kw): print(sorted(map(str, used)))
    def convert_field(self, v, c): return str(v).upper() if c == 'u' else super().convert_field(v, c)
    def format_field(self, v, s): return super().format_field(v, s)
print(F().format('{0} {q} {x!u:>5} {1:{w}}', 1, 2, x='ab', w=4)); show(F().format, '{} {0}'); show(F().format, '{0!z}', 1); show(string.Formatter().format, '{} {}', 1); show(string.Formatter().vformat, '{a.b[0]}', (), {'a': types.SimpleNamespace(b=[7])}); show(list, string.Formatter().parse('a{b!r:c}d{{')); show(string.Formatter().get_field, 'a.x', (), {'a': types.SimpleNamespace(x=3)})
