# globals, locals, vars, dir.
def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__ + ':', error)

top = 1


def function(a, b=2):
    c = a + b
    names = sorted(locals())

    def inner():
        return a, sorted(locals())

    return names, inner(), locals()['c']


print(function(1), 'top' in globals(), globals()['top'], globals() is globals(), locals() is globals(),
      vars() is globals())
globals()['made'] = 'by globals'
print(made)
vars()['also'] = 'by vars'
print(also)


def fresh():
    d = locals()
    d['x'] = 5
    x = 1
    return d, locals()


print(fresh())


class C:
    attr = 1
    inside = sorted(k for k in locals() if not k.startswith('__'))

    def __init__(self):
        self.value = 5

    def method(self):
        pass


class D(C):
    own = 2


c = C()
print(C.inside, vars(c), sorted(k for k in vars(C) if not k.startswith('__')), type(vars(C)).__name__,
      [n for n in dir(c) if not n.startswith('__')], [n for n in dir(D()) if not n.startswith('__')],
      [n for n in dir(D) if not n.startswith('__')])
vars(c)['added'] = 6
print(c.added, c.__dict__ is vars(c), dir([]) == sorted(dir([])), 'append' in dir([]),
      dir() == sorted(globals()))


class CustomDir:
    def __dir__(self):
        return ['z', 'a', 'm']


class BadDir:
    def __dir__(self):
        return 5


class Slots:
    __slots__ = ('s',)


print(dir(CustomDir()), [n for n in dir(Slots()) if not n.startswith('__')], CustomDir().__dir__(),
      sorted(n for n in object().__dir__()) == dir(object()))
print(dir(object()), len(dir(type)) > len(dir(object)))
show(dir, BadDir())
show(dir, 1, 2)
show(vars, 5)
show(vars, Slots())
show(vars, 1, 2)
show(locals, 1)
show(globals, 1)
for name in sorted(dir(int))[:10]:
    print(name, end=' ')
print()


def comprehension():
    k = 3
    return [sorted(locals()) for i in range(1)], [k * i for i in range(3)], [vars()['k'] for _ in (1,)]


print(comprehension())
