# Data and non-data descriptors, __set_name__, functions as descriptors.
def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__ + ':', error)


class Data:
    def __set_name__(self, owner, name):
        print('set_name', owner.__name__, name)
        self.name = '_' + name

    def __get__(self, instance, owner=None):
        if instance is None:
            return f'class access on {owner.__name__}'
        return instance.__dict__.get(self.name, 'unset')

    def __set__(self, instance, value):
        instance.__dict__[self.name] = ('via set', value)

    def __delete__(self, instance):
        print('delete', self.name)
        instance.__dict__.pop(self.name, None)


class NonData:
    def __get__(self, instance, owner):
        return ('nondata', instance is None, owner.__name__)


class SetOnly:
    def __set__(self, instance, value):
        instance.__dict__['setonly'] = value


class Host:
    data = Data()
    nondata = NonData()
    setonly = SetOnly()
    plain = 5


class Sub(Host):
    pass


h, s = Host(), Sub()
h.data = 1
h.__dict__['data'] = 'hidden'
h.nondata = 'instance wins'
h.setonly = 'so'
print(h.data, s.data, Host.data, Sub.data, h.nondata, s.nondata, Host.nondata, h.setonly,
      type(s.setonly).__name__, h.__dict__)
del h.data
print(h.data)
show(lambda: delattr(h, 'setonly'))
show(lambda: delattr(s, 'nondata'))


def function(self, *args):
    return self, args


bound = function.__get__('self')
print(bound(1), bound.__self__, bound.__func__ is function, function.__get__(None, int) is function,
      type(bound).__name__, bound == function.__get__('self'), bound.__name__,
      hash(bound) == hash(function.__get__('self')))
show(lambda: function.__get__(None))
show(lambda: function.__get__(None, None))


class Callable:
    def __call__(self, *args):
        return args


class Holder:
    builtin = len
    instance = Callable()
    cls = int
    lam = lambda self: 'lam'


x = Holder()
print(x.builtin([1, 2]), x.instance(1), x.cls('7'), x.lam(), Holder.lam(None))
x.own = lambda: 'no self'
print(x.own(), str.upper.__get__('abc')(), 'abc'.upper.__self__, int.__add__.__get__(5)(6),
      str.join.__get__('-', str)(['a', 'b']))
show(lambda: str.upper.__get__(5))


class Lazy:
    def __init__(self, f):
        self.f = f

    def __get__(self, instance, owner):
        value = instance.__dict__[self.f.__name__] = self.f(instance)
        return value


class Uses:
    @Lazy
    def expensive(self):
        print('computed')
        return 42


u = Uses()
print(u.expensive, u.expensive)


class Broken:
    def __set_name__(self, owner, name):
        raise RuntimeError('in set_name')


try:
    class Bad:
        attribute = Broken()
except RuntimeError as error:
    print(error, error.__notes__)


class Dynamic(type):
    def __getattr__(cls, name):
        return f'{cls.__name__}.{name}?'

    def __getitem__(cls, key):
        return key

    def __len__(cls):
        return 3

    def __iter__(cls):
        return iter('xyz')

    def __contains__(cls, item):
        return item == 1

    def __bool__(cls):
        return False

    def __add__(cls, other):
        return 'added'


class D(metaclass=Dynamic):
    pass


print(D.zzz, D[5], len(D), list(D), 1 in D, bool(D), D + 1)
