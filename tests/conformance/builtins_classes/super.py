# super in every form.
def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__ + ':', error)


class A:
    attr = 'A.attr'

    def __init__(self, **kwargs):
        self.log = ['A']

    def who(self):
        return ['A']

    @classmethod
    def make(cls):
        return 'A.make ' + cls.__name__

    @staticmethod
    def static():
        return 'A.static'

    @property
    def prop(self):
        return 'A.prop'


class B(A):
    def __init__(self, **kwargs):
        super().__init__(**kwargs)
        self.log.append('B')

    def who(self):
        return ['B'] + super().who()

    @classmethod
    def make(cls):
        return 'B > ' + super().make()


class C(A):
    def __init__(self, **kwargs):
        super(C, self).__init__(**kwargs)
        self.log.append('C')

    def who(self):
        return ['C'] + super(C, self).who()

    @classmethod
    def make(cls):
        return 'C > ' + super().make()


class D(B, C):
    attr = 'D.attr'

    def who(self):
        return ['D'] + super().who()

    @property
    def prop(self):
        return 'D ' + super().prop

    def all(self):
        s = super()
        return s.attr, s.static(), super().make(), [super(D,
                                                          self).who() for _ in range(1)], (lambda: super(D,
                                                                                                         self).who())(), s.__self__ is self, s.__thisclass__.__name__, s.__self_class__.__name__

    @staticmethod
    def static():
        return 'D.static'

    def generator(self):
        yield super().who()

    def nested(self):
        def inner():
            return __class__.__name__, super(__class__, self).attr
        return inner()


d = D()
print(d.log, d.who(), D.make(), d.prop, d.all(), list(d.generator()), d.nested())
print(super(B, d).who(), super(A, d).__init__.__name__, super(B, D).make(), super(C, d).attr,
      hasattr(super(A, d), 'who'), super(D, d).who.__self__ is d, [c.__name__ for c in D.__mro__],
      [c.__name__ for c in D.mro()])
unbound = super(B)
print(unbound.__self__, unbound.__get__(d, D).who(), type(unbound).__name__, isinstance(unbound, super))


class E:
    def bad(self):
        return super().nothing

    def no_self():
        return super()

    def set(self):
        super().x = 5

    def del_self(self):
        del self
        return super()

    def other(self, cls):
        return super(cls, self)


show(E().bad)
show(E.no_self)
show(E().set)
show(E().del_self)
show(E().other, int)
show(E().other, 5)
show(lambda: super())
show(super, int, 'a')
show(super, 5)
show(super, E, 5)
show(super, E, E(), 1)
show(lambda: super(B, d).zzz)
show(lambda: setattr(super(B, d), 'x', 1))
show(lambda: super(A, d).who())
f = lambda self: super().who()
show(f, d)


class Dunder(list):
    def __getitem__(self, i):
        return ('wrapped', super().__getitem__(i))

    def __len__(self):
        return super().__len__() + 100

    def __setattr__(self, name, value):
        super().__setattr__(name, value * 2)

    def __repr__(self):
        return 'D' + super().__repr__()


x = Dunder([1, 2])
x.y = 5
print(x[0], len(x), x.y, x)
show(lambda: super(Dunder, x)[0])
show(lambda: len(super(Dunder, x)))
