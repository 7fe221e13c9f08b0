# formatting
for v in (0, 1, -1, 42, 255, 1234567, -1234567, 10**20, True):
    print([format(v, s) for s in ('', 'd', 'b', 'o', 'x', 'X', 'n', 'c' if 0 <= v < 300 else 'd', '#x', '#b', '#o', '08', '+', ' ', '-', ',', '_', '_x', '>10', '<10', '^10', '*^10', '=+10', '010d', '+,d', 'e', 'f', '.2f', 'g', '%', '#X', '_b', '0=10', '.3e')])
for v in (0.0, -0.0, 1.0, 1.5, -2.75, 1e10, 1e16, 1e-5, 1e100, 123456.789, float('inf'), float('-inf'), float('nan'), 0.1, 1/3, 5e-324):
    print([format(v, s) for s in ('', 'e', 'E', 'f', 'F', 'g', 'G', 'n', '%', '.0f', '.1f', '.3g', '#g', '#.0f', '+', ' ', '010', '>12', '*<12', '^12.2f', ',', '_', ',.2f', '010.2f', '+.1e', 'z.1f', '.0e', '.10', '08.3f', '=+12', '.1%')])
for v in ('', 'abc', 'é', 'x' * 12):
    print([format(v, s) for s in ('', 's', '10', '<10', '>10', '^10', '*^11', '.2', '10.2', '.0', '010', '<010s')])
for v in (1j, 1.5+2j, complex('nan'), -0j, 1e20+1e-20j):
    print([format(v, s) for s in ('', 'e', '.2f', 'g', '+', '>20', '.3', ',', '_')])
for spec in ('q', '5.', '.', 'x=5', '=', '0>', '1234567890123456789012', '.99999999999999999999', ',,', ',_', '_,', 's,', ',s', '#s', '+s', '=5', ' s', 'zd', 'cc', '.2d', '.2c', ',c', '+c', 'n,', '05.2', 'é5', '>'):
    for v in (5, 1.5, 'a', None, [1]):
        try: print(repr(spec), v, repr(format(v, spec)))
        except Exception as e: print(repr(spec), v, type(e).__name__, e)
print('%5d|%-5d|%05d|%+d|% d|%x|%X|%#x|%o|%#o|%e|%E|%f|%.2f|%g|%G|%c|%c|%s|%r|%a|%%|%i|%u' % (1, 2, 3, 4, 5, 255, 255, 255, 8, 8, 1.5, 1.5, 1.5, 1.567, 1e-10, 1e20, 'a', 98, 'str', 'rep', 'é', 7, 8))
print('%*d|%-*d|%.*f|%(a)s' .replace('|%(a)s', '') % (5, 1, 5, 2, 2, 3.14159), '%(a)s %(b)05.1f %(a)r' % {'a': 'x', 'b': 2.345})
print(b'%d %s %b %a %c %x' % (1, b'b', b'c', 'é', 65, 255), b'%(k)s' % {b'k': b'v'})
for f, a in (('%d', 1.5), ('%x', 1.5), ('%c', 1.5), ('%c', 'ab'), ('%s', ()), ('%s %s', (1,)), ('%s', (1, 2)), ('%(a)s', (1,)), ('%(a', {}), ('%y', 1), ('%', 1), ('%5', 1), ('%.', 1), ('%*d', ('a', 1)), ('abc', 1), ('abc', (1,)), ('abc', {}), ('abc', [1]), ('%d', '5'), ('%f', 'x'), ('%d', None), ('%i', 10**30), ('%.50f', 0.1), ('%.0f', 2.5), ('%#.3g', 1.0), ('%+.1e', -0.0)):
    try: print(repr(f), repr(f % a))
    except Exception as e: print(repr(f), type(e).__name__, e)
class F:
    def __format__(self, s): return f'F({s})'
    def __str__(self): return 'str'
    def __repr__(self): return 'repr'
    x = {'k': [1, 2, {'z': 3}]}
    def __getitem__(self, k): return k
print('{} {0!r:>6} '.replace('{} ', '').format(F()), '{:{}} {:{w}.{p}f}'.format(F(), 'sp', 3.14159, w=8, p=2), '{0.x[k][2][z]} {0[abc]} {0[0]}'.format(F()), '{{}} {!s} {!a}'.format(F(), 'é'))
x, w, p = 3.14159, 10, 3
print(f'{x:{w}.{p}} {x!r:^{w}} {x=} {x = !s} {x=:.2f} {"nested " + f"{w}"} {{}} {w:#{"x"}} {F()!s:>5} {F():abc} {[i for i in range(3)]} {(lambda a: a * 2)(4)} {"a" if w else "b"}')
print(f"{'a' 'b'}" f'{1}' 'c' rf'\n{2}' fr'{3}\t', f'''{
    x
    + 1:
  .2f}''', f'{x:%%}' if False else '', f"{w!r}", f'{"\n".join(["a", "b"])}', f'\N{BULLET} \x41 {chr(0x1F600)}')
for t in ('{', '}', '{0', '{0!', '{0!r', '{0:', '{!x}', '{0!rr}', '{0 }', '{ 0}', '{0.}', '{0[}', '{0[]}', '{0[a}', '{0]}', '{a-b}', '{-1}', '{0x1}', '{1}', '{}{0}', '{0}{}', '{:{:{}}}', '{:{}}', '{0.__class__.__name__}', '{a}', '{0.nope}', '{0[5]}', '{0[a]}'):
    try: print(repr(t), t.format([1, 2]))
    except Exception as e: print(repr(t), type(e).__name__, e)
