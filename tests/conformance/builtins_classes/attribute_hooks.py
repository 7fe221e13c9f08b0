# __getattribute__, __getattr__, __setattr__, __delattr__, __dir__, __slots__.
def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__ + ':', error)


class Trace:
    def __init__(self):
        object.__setattr__(self, 'log', [])
        object.__setattr__(self, 'real', 'r')

    def __getattribute__(self, name):
        if name not in ('log', '__class__', '__dict__'):
            object.__getattribute__(self, 'log').append(('get', name))
        return object.__getattribute__(self, name)

    def __getattr__(self, name):
        if name == 'boom':
            raise AttributeError('custom boom')
        return 'made ' + name

    def __setattr__(self, name, value):
        self.log.append(('set', name, value))
        object.__setattr__(self, name, value)

    def __delattr__(self, name):
        self.log.append(('del', name))
        object.__delattr__(self, name)

    def method(self):
        return 'm'


t = Trace()
t.x = 1
t.x += 2
print(t.x, t.real, t.other, t.method(), hasattr(t, 'boom'))
del t.x
show(lambda: t.boom)
show(lambda: delattr(t, 'never'))
print(t.log, len(repr(t)) > 5)


class AllErrors:
    def __getattribute__(self, name):
        raise AttributeError(f'attr {name}')

    def __getattr__(self, name):
        return ('fallback', name)


class OtherError:
    def __getattribute__(self, name):
        raise KeyError(name)

    def __getattr__(self, name):
        return 'not reached'


print(AllErrors().x, AllErrors().__class__, type(AllErrors()).__name__, len([AllErrors()]))
show(lambda: OtherError().x)
show(lambda: hasattr(OtherError(), 'x'))


class Slots:
    __slots__ = ('a', 'b', '__private', '__dict__')
    c = 5

    def __init__(self):
        self.a = 1
        self.__private = 2


class Strict:
    __slots__ = 'only'


class Child(Strict):
    __slots__ = ['extra']


class Loose(Strict):
    pass


class DictSlots:
    __slots__ = {'documented': 'the docs', 'other': None}


s = Slots()
s.free = 3
print(s.a, s.free, s.__dict__, s._Slots__private, Slots.a.__name__, Slots.__slots__, Strict.__slots__,
      Child.__slots__, DictSlots.documented.__doc__)
show(lambda: s.b)
show(lambda: setattr(Strict(), 'x', 1))
show(lambda: Strict().only)
show(lambda: Strict().__dict__)
show(lambda: delattr(Strict(), 'only'))
c = Child()
c.only, c.extra = 1, 2
print(c.only, c.extra, Child.extra.__get__(c), Child.extra.__set__(c, 9), c.extra)
show(lambda: setattr(c, 'more', 1))
l = Loose()
l.anything = l.only = 1
print(l.__dict__)
show(lambda: type('X', (), {'__slots__': ('a', 'a')}))
show(lambda: type('X', (int,), {'__slots__': ('a',)}))
show(lambda: type('X', (Slots, DictSlots), {}))
show(lambda: Slots.a.__get__(5))
show(lambda: Slots.a.__set__(5, 1))
s.__dict__ = {'swapped': 1}
print(s.swapped, hasattr(s, 'free'), s.a)
