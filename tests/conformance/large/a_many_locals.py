source = 'def f():\n' + ''.join(f'    v{i} = {i}\n' for i in range(400)) + '    return ' + ' + '.join(f'v{i}' for i in range(400)) + '\n'
exec(source)
print(f(), f.__code__.co_nlocals)
source = 'def g(x):\n' + ''.join(f'    v{i} = x + {i}\n' for i in range(300)) + '    return [' + ', '.join(f'v{i}' for i in reversed(range(300))) + ']\n'
exec(source)
print(g(1)[:5], g(1)[-5:], sum(g(10)))
