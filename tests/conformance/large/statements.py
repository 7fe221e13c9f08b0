exec('if 1:\n' * 1 + ''.join(' ' * (i + 1) + 'if 1:\n' for i in range(90)) + ' ' * 91 + 'print("deep if")\n')
exec(''.join(' ' * i + f'for i{i} in range(1):\n' for i in range(18)) + ' ' * 18 + 'print("deep for", i0 + i17)\n')
exec(''.join(' ' * i + 'try:\n' for i in range(18)) + ' ' * 18 + '1 / 0\n' + ''.join(' ' * i + f'except {"ZeroDivisionError" if i == 5 else "KeyError"}: print("caught at", {i})\n' for i in reversed(range(18))))
import contextlib
@contextlib.contextmanager
def cm(i):
    log.append(i); yield i; log.append(-i)
log = []
exec('with ' + ', '.join(f'cm({i}) as c{i}' for i in range(15)) + ': print(sum([' + ', '.join(f'c{i}' for i in range(15)) + ']))')
print(log)
exec('x = 0\n' + 'x += 1\n' * 20000 + 'print(x)')
exec('; '.join(['y = 1'] + ['y += 2'] * 2000) + '; print(y)')
exec('def f():\n' + ''.join(f'    yield {i}\n' for i in range(2000)))
print(sum(f()))
exec('class A:\n' + ''.join(' ' * (i + 1) + f'class N{i}:\n' for i in range(40)) + ' ' * 41 + 'v = "deep class"\n')
c = A
for i in range(40): c = getattr(c, f'N{i}')
print(c.v, c.__qualname__.count('.'))
exec('try:\n    raise KeyError(150)\n' + ''.join(f'except {"KeyError" if i == 190 else "ValueError"}: print("clause", {i})\n' for i in range(200)))
exec('global_names = 0\nglobal ' + ', '.join(f'gn{i}' for i in range(300)) + '\n' + ''.join(f'gn{i} = {i}\n' for i in range(300)))
print(gn299)
exec('del ' + ', '.join(f'gn{i}' for i in range(300)))
print('gn299' in globals())
exec('from math import ' + ', '.join(f'pi as p{i}' for i in range(100)) + '\nprint(p99)')
print(sum(eval('[' + 'i ' + ''.join(f'for i in range({2 if k < 8 else 1}) ' for k in range(15)) + ']')))
exec('assert ' + ' and '.join(['True'] * 500) + ', "x"')
print(eval('lambda ' + ', '.join(f'a{i}={i}' for i in range(200)) + ': a199')())
