# getattr, setattr, delattr, hasattr.
def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__ + ':', error)


class A:
    x = 1

    def __init__(self):
        self.y = 2

    def method(self):
        return 'called'


class Dynamic:
    def __getattr__(self, name):
        if name.startswith('dyn_'):
            return name[4:]
        raise AttributeError(f'no {name}!')

    def __setattr__(self, name, value):
        super().__setattr__(name, ('set', value))

    def __delattr__(self, name):
        print('deleting', name)
        super().__delattr__(name)


class Raises:
    @property
    def prop(self):
        raise ValueError('in property')

    @property
    def missing(self):
        raise AttributeError('hidden')


a, d = A(), Dynamic()
print(getattr(a, 'x'), getattr(a, 'y'), getattr(a, 'z', 'default'), getattr(a, 'z', None),
      getattr(a, 'method')(), hasattr(a, 'x'), hasattr(a, 'z'), getattr(A, 'x'), getattr(5, 'real'),
      getattr('a', 'upper')())
setattr(a, 'z', 3)
setattr(a, 'weird name!', 4)
setattr(A, 'shared', 5)
print(a.z, getattr(a, 'weird name!'), a.shared, a.__dict__, sorted(vars(a)))
delattr(a, 'z')
delattr(A, 'shared')
print(hasattr(a, 'z'), hasattr(a, 'shared'))
print(d.dyn_abc, getattr(d, 'dyn_', 'x'), hasattr(d, 'other'), getattr(d, 'other', 'fallback'))
d.value = 1
print(d.value, d.__dict__)
del d.value
show(getattr, d, 'nope')
show(getattr, a, 'nope')
show(getattr, A, 'nope')
show(getattr, 5, 'nope')
show(getattr, a, 5)
show(getattr, a)
show(getattr, a, 'x', 1, 2)
show(hasattr, a, 5)
show(hasattr, a)
show(hasattr, Raises(), 'prop')
show(hasattr, Raises(), 'missing')
show(getattr, Raises(), 'missing', 'dflt')
show(getattr, Raises(), 'prop', 'dflt')
show(setattr, a, 5, 1)
show(setattr, a, 'x')
show(setattr, 5, 'x', 1)
show(setattr, 5, 'real', 1)
show(setattr, object(), 'x', 1)
show(setattr, int, 'x', 1)
show(setattr, a, '__dict__', 5)
show(setattr, a, '__class__', 5)
show(setattr, Raises(), 'prop', 1)
show(delattr, a, 'nope')
show(delattr, A, 'nope')
show(delattr, a, 5)
show(delattr, 5, 'real')
show(delattr, a, 'x')
show(delattr, d, 'nope')
show(delattr, Raises(), 'prop')
show(lambda: None.x)
show(lambda: a.metod)
show(lambda: [].appendd)
show(lambda: (lambda: 0).zzz)
show(lambda: print.zzz)
show(lambda: type.zzz)
show(lambda: super().zzz)
