# Special methods that classes have as descriptors of every kind: repr, str, format, bytes, hash and dir.
from _forms import triggers, try_all

try_all('__repr__', 'text', triggers('repr(x)', 'str(x)', "f'{x!r}'", "f'{x}'", "'%r' % x", "'%s' % (x,)", 'ascii(x)', 'repr([x])', 'repr({1: x})', 'format(x)', "'{!r}'.format(x)"))
try_all('__str__', 'text', triggers('str(x)', "f'{x}'", "f'{x!s}'", "'%s' % x", 'format(x)', "'{}'.format(x)", 'repr(x)[:3]'))
try_all('__format__', 'text', triggers("format(x, 'q')", "f'{x:q}'", "f'{x}'", "'{:q}'.format(x)", "'{}'.format(x)"))
try_all('__bytes__', b'text', triggers('bytes(x)'))
try_all('__hash__', 12, triggers('hash(x)', 'len({x})', '{}.get(x, 0)', '{1: 2}.get(x)', 'x in {1, 2}', 'x in {1: 2}', 'hash((x, 1)) and 1', 'len({x: 1})', 'len(frozenset([x]))', 'set().add(x)', '{}.setdefault(x, 3)'))
try_all('__hash__', 12, triggers('hash(x)', 'len({x})'), int)
try_all('__str__', 'text', triggers('str(x)', "f'{x}'", 'print(x)'), str)
try_all('__repr__', 'text', triggers('repr(x)', "f'{x!r}'", 'repr([x])'), list)
try_all('__repr__', 'text', triggers('repr(x)', "f'{x!r}'", 'repr([x])'), int)
try_all('__str__', 'text', triggers('str(x)', "f'{x}'"), Exception)
try_all('__format__', 'text', triggers("format(x, '3')", "f'{x}'"), int)
try_all('__dir__', ['b', 'a'], triggers('dir(x)'))
