# Special methods that classes have as descriptors of every kind: unary operators and conversions of numbers.
from _forms import triggers, try_all

for name, sign in [('neg', '-'), ('invert', '~')]:
    try_all(f'__{name}__', 'one', triggers(f'{sign}x', f'operator.__{name}__(x)'))
    try_all(f'__{name}__', 'one', triggers(f'{sign}x'), int)
try_all('__abs__', 'absolute', triggers('abs(x)', 'operator.abs(x)'))
try_all('__abs__', 'absolute', triggers('abs(x)'), int)
try_all('__round__', 'rounded', triggers('round(x)', 'round(x, 2)', 'round(x, None)'))
try_all('__round__', 'rounded', triggers('round(x)', 'round(x, 2)'), float)
for name in ('trunc', 'floor'):
    try_all(f'__{name}__', 'cut', triggers(f'math.{name}(x)'))
    try_all(f'__{name}__', 'cut', triggers(f'math.{name}(x)'), float)
    try_all(f'__{name}__', 'cut', triggers(f'math.{name}(x)'), __float__=lambda self: 2.5)
try_all('__trunc__', 5, triggers('int(x)'))
try_all('__int__', 3, triggers('int(x)', "'%d' % x", 'int(x, 2)'))
try_all('__int__', 'bad', triggers('int(x)'))
try_all('__int__', 3, triggers('int(x)'), float)
try_all('__int__', 3, triggers('int(x)', "'%d' % x"), int)
try_all('__int__', 3, triggers('int(x)'), str)
try_all('__float__', 3.5, triggers('float(x)', 'math.sqrt(x)', "'%f' % x", 'complex(x)', 'math.hypot(x, 1)'))
try_all('__float__', 'bad', triggers('float(x)', 'math.sqrt(x)', 'complex(x)'))
try_all('__float__', 3.5, triggers('float(x)'), int)
try_all('__float__', 3.5, triggers('float(x)', 'math.sqrt(x)'), float)
try_all('__complex__', 3j, triggers('complex(x)', 'complex(x, 1)'))
try_all('__complex__', 'bad', triggers('complex(x)'))
try_all('__complex__', 3j, triggers('complex(x)'), complex)
try_all('__index__', 2, triggers('operator.index(x)', '[1, 2, 3][x]', "'abc'[x]", '(1, 2, 3)[x]', 'list(range(x))', 'hex(x)', 'bin(x)', 'oct(x)', 'int(x)', 'float(x)', 'complex(x)', 'bytes(x)', 'bytes([x])', 'chr(x)',
    '[1, 2, 3][x:]', '[1, 2, 3][:x]', '[0] * x', "'ab' * x", 'x * [0]', "'%x' % x", "'%c' % x", "'a'.center(x)", '[1, 2, 3].pop(x)', 'slice(x).indices(3)', 'round(2.567, x)', 'math.factorial(x)', 'math.gcd(x, 4)', 'bytearray(x)', 'range(5)[x]', '(5).to_bytes(x)', "int('11', x)", 'math.isqrt(x)', '1 << 2', 'pow(2, 3)'))
try_all('__index__', 'bad', triggers('operator.index(x)', '[1, 2, 3][x]', 'hex(x)', 'int(x)'))
try_all('__index__', 2, triggers('operator.index(x)', '[1, 2, 3][x]', 'hex(x)'), int)
