# classmethod and staticmethod in all uses.
def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__ + ':', error)


class A:
    name = 'A'

    @classmethod
    def create(cls, *args, **kwargs):
        """Makes."""
        return cls.name, args, kwargs

    @staticmethod
    def plain(*args):
        return args

    def normal(self):
        return self.create(1), self.plain(2)

    wrapped = classmethod(lambda cls: cls.__name__)
    raw = staticmethod(len)


class B(A):
    name = 'B'

    @classmethod
    def create(cls, *args, **kwargs):
        return ('B', super().create(*args, **kwargs))


print(A.create(1, k=2), A().create(), B.create(3), B().create(), A.plain(1, 2), B().plain(3), B().normal(),
      A.wrapped(), B.wrapped(), A.raw('abc'), B().raw([]))
print(A.create.__self__ is A, B.create.__self__ is B, A.create.__func__.__name__, A.create.__doc__,
      A.plain.__name__, type(A.__dict__['create']).__name__, type(A.__dict__['plain']).__name__,
      A.__dict__['create'].__func__.__name__, A.__dict__['create'].__wrapped__.__name__,
      A.__dict__['plain'].__wrapped__.__name__)
print(A.create == A.create, A.create is A.create, B().create == B().create,
      A.__dict__['create'].__get__(None, B)(5), A.__dict__['plain'].__get__(None, A)(6),
      staticmethod(len)('abc'), A.__dict__['plain'](7))
show(classmethod)
show(staticmethod)
show(classmethod, 1, 2)
show(lambda: classmethod(5).__get__(None, A)())
show(lambda: classmethod(len)('a'))
show(lambda: A.normal())
show(lambda: A().plain(x=1))
show(lambda: A.wrapped(1))
show(lambda: A.__dict__['create']())


class Meta(type):
    def meta_method(cls):
        return cls.__name__

    @classmethod
    def meta_class(mcls):
        return mcls.__name__

    @property
    def prop(cls):
        return cls.__name__ + '!'


class M(metaclass=Meta):
    @classmethod
    @staticmethod
    def both(*args):
        return args

    @staticmethod
    def __call__(x):
        return ('static call', x)

    @classmethod
    def __class_getitem__(cls, item):
        return f'{cls.__name__}[{item}]'

    @classmethod
    def __init_subclass__(cls):
        print('init', cls.__name__)


class N(M):
    pass


print(M.meta_method(), N.meta_class(), N.prop, M()(3), N['x'], type(M.both).__name__)
show(lambda: M().meta_method())
show(lambda: M().prop)


@classmethod
def loose(cls):
    return cls


class L:
    attached = loose


print(L.attached(), loose.__get__(5)(), loose.__get__(None, int)())
L.later = staticmethod(lambda: 'later')
L.late_class = classmethod(lambda c: c.__name__)
print(L.later(), L().later(), L().late_class())
