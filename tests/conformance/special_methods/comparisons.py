# Special methods that classes have as descriptors of every kind: comparisons.
from _forms import triggers, try_all

for name, sign, back in [('__lt__', '<', '>'), ('__eq__', '==', '=='), ('__ne__', '!=', '!=')]:
    try_all(name, 'answer', triggers(f'x {sign} 1', f'1 {back} x', f'x {sign} other', f'x {sign} x', f'1 if x {sign} other else 2', f'1 if not x {sign} other else 2', f'operator.{name}(x, 2)', f'x {sign} other {sign} x'))
try_all('__eq__', True, triggers('[x] == [1]', '[1] == [x]', 'x in [1]', '1 in [x]', '[1].index(x)', '[x].count(other)', '(x,) == (other,)', '{1: x} == {1: other}', 'x in (1, 2)', '[1, x].remove(2)'))
try_all('__eq__', True, triggers('{x: 1}.get(other)', 'x in {other}', '{x, other} and 1', '{x: 1, other: 2} and 1', '{x} == {other}'), __hash__=lambda self: 1)
try_all('__lt__', True, triggers('max(x, other) and 1', 'min([x, other]) and 1', '[x, 1] < [other, 1]', '(x, 1) < (other, 1)'))
try_all('__gt__', True, triggers('max(x, other) and 1', '[x] > [other]'))
try_all('__eq__', True, triggers('x == 1', '1 == x', 'x in [1]'), int)
try_all('__eq__', True, triggers('x == []', '[] == x', 'x in [[1]]'), list)
try_all('__lt__', True, triggers('x < 1', '1 > x'), int)
try_all('__ne__', True, triggers('x != 1'), __eq__=lambda a, b: True)
try_all('__eq__', True, triggers('x != 1'))
