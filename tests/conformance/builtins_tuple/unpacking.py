# Unpacking: targets, stars, nesting, swaps, in calls and displays, errors.
a, b = 1, 2
a, b = b, a
(c, d), [e, *f] = (3, 4), 'xyz'
*g, h = range(4)
i, *j, k = 'ab'
[l, [m, [n]]] = 1, (2, [3])
print(a, b, c, d, e, f, g, h, i, j, k, l, m, n)
for x, (y, *z) in [(1, (2, 3, 4)), (5, 'ab')]:
    print(x, y, z)
data = [0, 1, 2]
index, data[index] = 2, 'changed'
data[0], data[1] = data[1], data[0]
o = p = q = []
o.append(1)
print(data, p, q is o, [*'ab', *range(2)], (*[], 1), {*'a', *'a'}, {**{'k': 1}, **dict(l=2)}, [*{1: 2}],
      *'cd')


def f(*args, **kwargs):
    return args, kwargs


print(f(*'ab', *[1], **{'x': 1}, y=2, **{}), f(1, *(2, 3), 4), f(*()), (lambda a, *b: (a, b))(*'xyz'))


class A:
    pass


r = A()
r.x, r.y, *r.rest = range(5)
s = {}
s['k'], s['l'] = 'kl'
print(r.x, r.y, r.rest, s)
t = 1,
(u,) = t
v, = [9]
() = []
[] = ()
print(t, u, v, (1), (1,), 1 == (1), ((), ()))
cases = ['a, b = 1', 'a, b = 1, 2, 3', 'a, b = [1]', 'a, *b, c = [1]', '(a, b), c = 1, 2', 'a, b = None',
         'a, b = {1}', 'a, b = "abc"', '[a, b] = iter([1])', 'a, b = {}', 'for a, b in [1]: pass',
         'for a, b in [(1, 2, 3)]: pass', '*a, = 5', 'a, b = (x for x in range(3))', 'f(*5)', 'f(**[1])',
         '[*None]', '{**5}', 'a = *[1], 2; print(a)', 'print(*[1, 2], sep="-")',
         '(a, *b) = "x"; print(a, b)', 'a, b, *c = 1, 2; print(c)', 'a, b = b, a = 1, 2; print(a, b)',
         'x = (yield_ := 5), 6; print(x)']
for case in cases:
    try:
        exec(case, {'f': f})
    except (TypeError, ValueError) as error:
        print(case, '|', error)
for case in ('*a = 1', '*a, *b = 1', 'a, b += 1', 'f() = 1', '(a, 1) = 2', 'a + b = 1', '[a, "b"] = 1', '*a',
             'del *a', 'del f()', 'x = *a', 'print(*)', 'f(**)', '{**a, *b}', '[**a]', '(*a)',
             'for *a in b: pass', 'a: int, b = 1'):
    try:
        compile(case, 'f', 'exec')
        print(case, 'compiles')
    except SyntaxError as error:
        print(case, '|', error.msg)
