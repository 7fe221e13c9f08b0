# str.format: fields, attributes, items, conversions, nesting.
def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__ + ':', error)


class Point:
    x = 1
    data = {'k': 'v', '3': 'three', 3: 'int'}

    def __getitem__(self, key):
        return f'<{key!r}>'

    def __format__(self, spec):
        return f'P({spec})'

    def __repr__(self):
        return 'Point()'


p = Point()
print('{} {}'.format(1, 2), '{0} {1} {0}'.format('a', 'b'), '{a} {b}'.format(a=1, b=2),
      '{0} {x}'.format(1, x=2), '{{}} {{{}}}'.format(3))
print('{0.x} {0.data[k]} {0.data[3]} {0[key]} {0[5]} {0[-1]} {0[ a b ]}'.format(p), '{p.x!r:>3}'.format(p=p))
print('{!r} {!s} {!a}'.format('é', 'é', 'é'), '{0!r:>5}'.format('a'), '{:>5} {:^5} {:<5}|'.format(1, 2, 3))
print('{:spec} {!r} {:{}}'.format(p, p, p, 'dyn'), '{:{w}}'.format('a', w=3),
      '{0:{1}{2}}'.format('a', '*^', 5), '{:{}.{}}|'.format('abcdef', 6, 3))
print('{[0]} {[1]}'.format([1, 2], [3, 4]), '{0[0][1]}'.format([['a', 'b']]),
      '{.real} {.imag}'.format(3, 4j), '{0.__class__.__name__}'.format(5))
print('{a[x]}{a[y]}'.format(a={'x': 1, 'y': 2}), ''.format(),
      'plain'.format(1, x=2), '{}'.format('{}'))
print('{:}'.format(3), '{!s:}'.format(4), '{0:}'.format(5),
      '{:%}'.format(0.5), '{: }'.format(6))
for text, args, kwargs in [('{', (), {}), ('}', (), {}), ('{}', (), {}), ('{1}', (1,), {}), ('{a}', (), {}),
                           ('{0} {}', (1, 2), {}), ('{} {0}', (1, 2), {}),
                           ('{!x}', (1,), {}), ('{!}', (1,), {}), ('{!rr}', (1,), {}), ('{0.}', (1,), {}),
                           ('{0[}', (1,), {}), ('{0[]}', ([1],), {}), ('{0.x.}', (p,), {}),
                           ('{0.nope}', (1,), {}), ('{0[9]}', ([1],), {}), ('{0[a]}', ([1],), {}),
                           ('{a.b}', (), {'a': 1}), ('{:q}', (1,), {}), ('{:{:{}}}', (1, 2, 3), {}),
                           ('{0', (1,), {}), ('a}b', (), {}), ('{ }', (1,), {}), ('{ 0}', (1,), {}),
                           ('{-1}', (1,), {}), ('{0[0]x}', ([1],), {}), ('{0!r', (1,), {}),
                           ('{99999999999999999999}', (1,), {}), ('{0[99999999999999999999]}', ([1],), {}),
                           ('{:{}', (1, 2), {}), ('{!r:', (1,), {}), ('{a b}', (), {'a b': 'sp'}),
                           ('{0!r }', (1,), {}), ('{}{', (1,), {}), ('{:}}', (1,), {}),
                           ('{0:{1!x}}', (1, 2), {}), ('{a[}', (), {'a': 1})]:
    print(text, end=' -> ')
    show(text.format, *args, **kwargs)
