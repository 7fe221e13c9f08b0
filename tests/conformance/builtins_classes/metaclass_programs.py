# Metaclasses as programs use them: interning, abstract checks, ordered fields, class operators.
class Interned(type):
    def __call__(cls, *args):
        table = cls.__dict__.get('_table')
        if table is None:
            table = cls._table = {}
        if args not in table:
            table[args] = super().__call__(*args)
        return table[args]

    def __len__(cls):
        return len(cls.__dict__.get('_table', ()))

    def __contains__(cls, args):
        return args in cls.__dict__.get('_table', ())

    def __iter__(cls):
        return iter(cls.__dict__.get('_table', {}).values())

    def __or__(cls, other):
        return f'{cls.__name__} or {other.__name__}'

    def __getitem__(cls, args):
        return cls._table[args]

    def __setattr__(cls, name, value):
        if name == 'frozen':
            raise AttributeError('frozen class attribute')
        super().__setattr__(name, value)

    def __eq__(cls, other):
        return isinstance(other, Interned) and cls.__name__.lower() == other.__name__.lower()

    def __hash__(cls):
        return hash(cls.__name__.lower())


class Symbol(metaclass=Interned):
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return f':{self.name}'


class Keyword(Symbol):
    pass


class SYMBOL(metaclass=Interned):
    pass


a, b = Symbol('x'), Symbol('x')
Symbol('y')
print(a is b, len(Symbol), ('x',) in Symbol, list(Symbol), len(Keyword), Keyword('x') is a, Symbol | Keyword,
      Symbol['y',], Symbol == SYMBOL, Symbol != Keyword, {Symbol: 1}[SYMBOL], bool(SYMBOL),
      type(Symbol).__name__)
try:
    Symbol.frozen = 1
except AttributeError as error:
    print(error)


class OrderedFields(type):
    def __prepare__(name, bases, **kwargs):
        return Tracking()

    def __new__(mcls, name, bases, namespace, **kwargs):
        cls = super().__new__(mcls, name, bases, dict(namespace))
        cls.order = [k for k in namespace.log if not k.startswith('__')]
        cls.kwargs = kwargs
        return cls

    def __init__(cls, name, bases, namespace, **kwargs):
        super().__init__(name, bases, namespace)


class Tracking(dict):
    def __init__(self):
        super().__init__()
        self.log = []

    def __setitem__(self, key, value):
        self.log.append(key)
        super().__setitem__(key, value)

    def __getitem__(self, key):
        if key.startswith('auto_'):
            return key[5:]
        return super().__getitem__(key)


class Form(metaclass=OrderedFields, table='t'):
    name = auto_name
    age = 5
    name = name.upper()

    def method(self):
        return self.age

    del age
    age = 6


print(Form.order, Form.kwargs, Form.name, Form().method())


class Check(type):
    def __new__(mcls, name, bases, namespace):
        for key, value in namespace.items():
            if callable(value) and not key.startswith('__') and not value.__doc__:
                raise TypeError(f'{name}.{key} has no docs')
        return super().__new__(mcls, name, bases, namespace)


class Good(metaclass=Check):
    def documented(self):
        """Docs."""


try:
    class Bad(Good):
        def undocumented(self):
            pass
except TypeError as error:
    print(error)


class MetaA(type):
    def who(cls):
        return 'A ' + cls.__name__


class MetaB(MetaA):
    def who(cls):
        return 'B ' + super().who()


class BaseA(metaclass=MetaA):
    pass


class BaseB(metaclass=MetaB):
    pass


class Both(BaseA, BaseB):
    who_class = 'attribute'


print(type(Both).__name__, Both.who(), BaseA.who(), hasattr(Both(), 'who'), isinstance(Both, MetaA),
      MetaB.__mro__[1].__name__, type(type(Both)))
try:
    type('Clash', (BaseA, Symbol), {})
except TypeError as error:
    print(error)


class Singleton(type):
    def __init__(cls, *args):
        super().__init__(*args)
        cls.instance = None

    def __call__(cls, *args, **kwargs):
        if cls.instance is None:
            cls.instance = super().__call__(*args, **kwargs)
        return cls.instance


class Config(metaclass=Singleton):
    def __init__(self, value=0):
        self.value = value


print(Config(5) is Config(6), Config().value, Config.instance.value)


def decorator(cls):
    cls.decorated = True
    return cls


def replacing(cls):
    return type(cls)(cls.__name__ + 'New', (cls,), {'extra': 1})


@decorator
@replacing
class Decorated(metaclass=MetaA):
    x = 1


print(Decorated.__name__, Decorated.decorated, Decorated.extra, Decorated.x, Decorated.who(),
      Decorated.__mro__[1].__name__)
