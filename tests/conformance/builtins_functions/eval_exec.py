# eval, exec and compile: namespaces, results, errors.
def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__ + ':', error)

x = 10
print(eval('x + 1'), eval('x', {'x': 5}), eval('x + y', {'x': 1}, {'y': 2}), eval('x', {'x': 1}, {'x': 2}),
      eval('  1 + 1  '), eval('[i for i in range(3)]'), eval('lambda a: a * 2')(4), eval(b'1 + 2'),
      eval('(1,\n2)'))
print(exec('a = 1; b = a + 1'), a, b)
space = {}
exec('def f(n):\n    return n * k\nk = 3\nr = f(5)', space)
print(space['r'], space['k'], sorted(k for k in space if k != '__builtins__'), '__builtins__' in space)
local = {}
exec('z = 1\nglobal g\ng = 2', space, local)
print(local, space['g'])
code = compile('p * 2', '<mine>', 'eval')
print(eval(code, {'p': 21}), code.co_filename, code.co_name, type(code).__name__, eval(code, {'p': 'ab'}))
program = compile('q = [1]\nq.append(2)', 'file.py', 'exec')
exec(program, space)
print(space['q'], eval(program, {}))
single = compile('1 + 1', '<s>', 'single')
exec(single)
exec(compile('None', '', 'single'))
exec('"not printed"')
print(eval('__name__'), eval('len([1])', {'__builtins__': {'len': len}}), eval('locals()', {}, {'only': 1}))
show(eval, '1 +')
show(eval, '')
show(eval, 'a = 1')
show(eval, 'import sys')
show(eval, 'undefined_name')
show(eval, 'len', {'__builtins__': {}})
show(eval, 5)
show(eval)
show(eval, '1', 5)
show(eval, '1', {}, 5)
show(eval, '1\x00')
show(exec, 'x y')
show(exec, 5)
show(exec, 'a = 1', 5)
show(exec, 'a', {}, [])
show(exec, 'raise ValueError("inside")')
show(compile, '1', 'f', 'bad')
show(compile, '1')
show(compile, 5, 'f', 'exec')
show(compile, 'a b', 'f', 'exec')
show(compile, '1', 'f', 'eval', flags=1 << 30)
show(compile, 'def f(:', 'f.py', 'exec')


def scope():
    inner = 'local'
    exec('inner = "changed"')
    found = eval('inner')
    exec('created = 1')
    return inner, found, 'created' in locals(), eval('[inner for _ in range(1)]')


print(scope())


class Space(dict):
    def __missing__(self, key):
        return f'<{key}>'


print(eval('foo + bar', {}, Space()))
exec('total = sum(range(10))\nprint("in exec", total)')
print(total, eval('(w := 5) + w'), w)
