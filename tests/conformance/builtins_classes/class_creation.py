# __new__, __init__, __init_subclass__, __class_getitem__, __prepare__, __mro_entries__, metaclass.
def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__ + ':', error)


class Base:
    registry = []

    def __init_subclass__(cls, /, tag=None, **kwargs):
        super().__init_subclass__(**kwargs)
        cls.registry.append((cls.__name__, tag))


class One(Base, tag='first'):
    pass


class Two(One):
    pass


print(Base.registry)


class Singleton:
    instance = None

    def __new__(cls, *args):
        if cls.instance is None:
            cls.instance = super().__new__(cls)
        return cls.instance

    def __init__(self, *args):
        self.args = args


a, b = Singleton(1), Singleton(2)
print(a is b, a.args)


class ReturnsOther:
    def __new__(cls):
        return 'not an instance'

    def __init__(self):
        print('never called')


class InitReturns:
    def __init__(self):
        return 5


print(ReturnsOther())
show(InitReturns)


class Meta(type):
    @classmethod
    def __prepare__(mcls, name, bases, **kwargs):
        print('prepare', name, bases, kwargs)
        return {'injected': 'from prepare'}

    def __new__(mcls, name, bases, namespace, **kwargs):
        print('new', name, [k for k in namespace if not k.startswith('__')])
        return super().__new__(mcls, name, bases, dict(namespace))

    def __init__(cls, name, bases, namespace, **kwargs):
        print('init', name, kwargs)
        super().__init__(name, bases, namespace)

    def __call__(cls, *args, **kwargs):
        print('call', cls.__name__, args)
        return super().__call__(*args, **kwargs)

    def __instancecheck__(cls, instance):
        return instance == 5

    def __repr__(cls):
        return f'<<{cls.__name__}>>'


class Made(metaclass=Meta, flag=True):
    body = injected + '!'

    def __init__(self, x=0):
        self.x = x


m = Made(3)
print(m.x, Made.body, Made, isinstance(5, Made), isinstance('a', Made), type(Made).__name__)


class Child(Made, other=1):
    pass


class Entries:
    def __mro_entries__(self, bases):
        print('entries', len(bases))
        return (dict,)


class FromEntries(Entries()):
    pass


print(FromEntries.__bases__, FromEntries.__orig_bases__[0].__class__.__name__, FromEntries(a=1))


class Generic:
    def __class_getitem__(cls, item):
        return (cls.__name__, item)


print(Generic[int], Generic[1, 2], Generic['x'])
show(lambda: Singleton[int])


def function_meta(name, bases, namespace, **kwargs):
    return (name, bases, sorted(k for k in namespace if not k.startswith('__')), kwargs)


class Weird(metaclass=function_meta, k=1):
    x = 1


print(Weird)


def body(text):
    exec(text, {'Meta': Meta, 'Base': Base, 'One': One})


for text in ('class A(5): pass', 'class A(int, str): pass', 'class A(Base, bad=1, tag=2): pass',
             'class A(x=1): pass', 'class A(One, Base): pass', 'class A(Base, One): pass',
             'class A(metaclass=5): pass', 'class A(type(None)): pass', 'class A(One, One): pass',
             'class A(list, metaclass=Meta): pass', 'class A(int):\n __slots__ = ("a",)',
             'class A:\n __slots__ = ("x",)\n x = 1', 'class A(bool): pass',
             'class A(*[Base], **{"tag": 3}): pass', 'class A(range): pass'):
    try:
        body(text)
        print(text, 'ok')
    except Exception as error:
        print(text, type(error).__name__, error)


class Names:
    first = 1
    second = [1, 1]
    third = first + len(second)
    del first

    class Inner:
        value = 'inner'

        def method(self):
            return __class__.__qualname__


print(Names.third, hasattr(Names, 'first'), Names.Inner.value, Names.Inner().method(),
      Names.Inner.__qualname__, Names.__qualname__, Names.Inner.method.__qualname__)
