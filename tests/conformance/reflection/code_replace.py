# code.replace: names, file and first line; what it refuses.
import types


def g(a, b=1, *, c=2):
    d = a
    return (a, b, c, d)


h = g.__code__.replace(co_varnames=('p', 'q', 'r', 's'), co_firstlineno=100, co_filename='other.py')
k = types.FunctionType(h, {}, 'k', (1,))
k.__kwdefaults__ = {'r': 5}
print(k(p=1, q=2, r=3), k(7), h.co_varnames, h.co_firstlineno, h.co_filename, h.co_name, h.co_argcount, h.co_nlocals)
print(list(h.co_lines())[-1][2], list(h.co_positions())[-1][:2], list(g.__code__.co_lines())[-1][2])
for changes in ({'co_varnames': ('a',)}, {'co_varnames': 5}, {'co_varnames': (1, 2, 3, 4)}, {'co_name': 5}, {'co_firstlineno': 'x'}, {'co_filename': 3},
                {'co_x': 1}, {'co_qualname': 3}, {'co_consts': 5}, {'co_flags': 'x'}, {'co_code': 5}, {'co_names': 5}, {'co_argcount': 'a'},
                {'co_varnames': ('a', 'b', 'c', 'd', 'e')}, {'co_nlocals': 9}, {'co_cellvars': 5}, {'co_stacksize': 'x'}, {'co_linetable': 5},
                {'co_exceptiontable': 5}):
    try:
        print(changes, g.__code__.replace(**changes))
    except Exception as error:
        print(changes, type(error).__name__, error)


def z(a):
    b = c
    del b
    return b


c = 1
z.__code__ = z.__code__.replace(co_varnames=('a', 'beta'))
for action in (lambda: z(1), lambda: z(q=1), lambda: z(), lambda: g.__code__.replace(1)):
    try:
        action()
    except Exception as error:
        print(type(error).__name__, error)
print(g.__code__.replace() == g.__code__, g.__code__.replace(co_name='x') == g.__code__, g.__code__.__replace__(co_name='y').co_name)
same = {name: getattr(g.__code__, name) for name in dir(g.__code__) if name.startswith('co_') and name not in ('co_lines', 'co_positions', 'co_branches', 'co_lnotab')}
print(g.__code__.replace(**same) == g.__code__)


def fails(first):
    second = first + 1
    return second / 0


fails.__code__ = fails.__code__.replace(co_firstlineno=1000, co_filename='elsewhere.py', co_varnames=('one', 'two'), co_name='renamed')
try:
    fails(1)
except ZeroDivisionError as error:
    frame = error.__traceback__.tb_next
    print(frame.tb_lineno, frame.tb_frame.f_code.co_filename, frame.tb_frame.f_locals, frame.tb_frame.f_code.co_name)


def branching(x):
    if x:
        return 1
    for i in x:
        while i:
            i -= 1
    return x and 3


def generating(n):
    for i in range(n):
        yield i * n


print([len(branch) for branch in branching.__code__.co_branches()], list((lambda: 0).__code__.co_branches()))
print(type(g.__code__.co_linetable), (lambda: 0).__code__.co_exceptiontable, all(a < b < c for a, b, c in branching.__code__.co_branches()))
generating.__code__ = generating.__code__.replace(co_varnames=('count', 'each'))
print(list(generating(count=4)))
optimized = {}
exec(compile('def f(x):\n    "doc"\n    assert x\n    return [x for x in range(x)]\nvalue = f(0)', 'f.py', 'exec', optimize=2), optimized)
print(optimized['value'], optimized['f'].__doc__, optimized['f'].__code__.replace(co_firstlineno=7).co_firstlineno, optimized['f'](3))
