# What comes twice far apart in one pattern is found, and much of one thing is compiled in a moment.


def attempt(source):
    try:
        compile(source, 'many', 'exec')
        print('compiled')
    except SyntaxError as error:
        print(error.msg, error.lineno, error.offset)


def pattern(names):
    return 'match x:\n case C(' + ', '.join(f'{name}=_' for name in names) + '): pass\n'


names = [f'a{i}' for i in range(3000)]
attempt(pattern(names))
attempt(pattern(names + ['a5']))
attempt(pattern(names + ['b', 'a2999', 'a5']))
attempt(pattern(['a', 'b', 'a', 'b']))
attempt('from __future__ import annotations\n' * 20000)
attempt('from __future__ import annotations\n' * 200 + 'x = 1\n' + 'from __future__ import annotations\n')
attempt('"text"\n' + 'from __future__ import annotations; from __future__ import division\n' * 3)
attempt('if x:\n from __future__ import annotations\n')
attempt('from __future__ import annotations\ndef f():\n from __future__ import annotations\n')
