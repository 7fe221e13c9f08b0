# Special methods that classes have as descriptors of every kind: bool and len.
from _forms import triggers, try_all

try_all('__bool__', True, triggers('bool(x)', 'not x', '1 if x else 2', 'x and 3', 'x or 4', 'all([x])', 'any([x])', 'list(filter(None, [x]))', 'x is not None and bool(x)'))
try_all('__bool__', 5, triggers('bool(x)', 'not x', '1 if x else 2'))
try_all('__bool__', False, triggers('bool(x)', 'not x'), list)
try_all('__bool__', False, triggers('bool(x)', 'not x'), int)
try_all('__len__', 3, triggers('len(x)', 'bool(x)', 'not x', 'operator.length_hint(x)'))
try_all('__len__', 0, triggers('len(x)', 'bool(x)', 'not x'), list)
try_all('__len__', 0, triggers('len(x)', 'bool(x)', 'not x'), str)
try_all('__len__', 0, triggers('len(x)', 'bool(x)', 'not x'), dict)
try_all('__len__', -1, triggers('len(x)', 'bool(x)', 'not x'))
try_all('__len__', 3, triggers('x[-1]'), __getitem__=lambda self, i: i)
try_all('__length_hint__', 3, triggers('operator.length_hint(x)', 'operator.length_hint(x, 4)', 'list(x)'), __iter__=lambda self: iter([1]))
try_all('__length_hint__', 'bad', triggers('operator.length_hint(x)'))
