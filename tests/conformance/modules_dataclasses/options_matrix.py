# Every combination of the boolean options of dataclass, and what the class then has.
from dataclasses import dataclass, field, fields
from itertools import product

names = ['init', 'repr', 'eq', 'order', 'unsafe_hash', 'frozen', 'match_args', 'kw_only', 'slots']
errors = {}
rows = {}
for values in product((False, True), repeat=len(names)):
    options = dict(zip(names, values))
    try:
        @dataclass(**options)
        class C:
            a: int
            b: int = 2
            c: list = field(default_factory=list, compare=False)
    except (TypeError, ValueError) as error:
        errors[str(error)] = errors.get(str(error), 0) + 1
        continue
    own = [n for n in ('__init__', '__repr__', '__eq__', '__lt__', '__ge__', '__setattr__', '__delattr__',
                       '__match_args__', '__slots__', '__replace__') if n in C.__dict__]
    hashing = 'none' if C.__hash__ is None else 'object' if C.__hash__ is object.__hash__ else 'own'
    made = ''
    if options['init']:
        c = C(a=1)
        made = f'{c.a}{c.b}{c.c}'
        try:
            c.a = 5
            made += 'set'
        except AttributeError as error:
            made += type(error).__name__
        made += str(c == C(a=5)) + (repr(c)[-8:] if options['repr'] else '') + str(hasattr(c, '__dict__'))
        if options['order']:
            made += str(c < C(a=9)) + str(c >= C(a=1))
        try:
            C(1)
            made += 'positional'
        except TypeError:
            made += 'keyword'
    key = (tuple(own), hashing, made)
    rows[key] = rows.get(key, 0) + 1
print(errors)
for (own, hashing, made), count in sorted(rows.items()):
    print(count, ' '.join(n.strip('_') for n in own), hashing, made)
