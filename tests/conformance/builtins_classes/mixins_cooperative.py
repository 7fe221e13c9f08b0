# Cooperative multiple inheritance, mixins, events, undo.
class Base:
    def __init__(self, **kwargs):
        if kwargs:
            raise TypeError(f'unexpected {sorted(kwargs)}')
        self.trail = ['Base']

    def describe(self):
        return 'base'


class Named(Base):
    def __init__(self, *, name, **kwargs):
        super().__init__(**kwargs)
        self.name = name
        self.trail.append('Named')

    def describe(self):
        return f'{self.name} ' + super().describe()


class Sized(Base):
    def __init__(self, *, size=0, **kwargs):
        super().__init__(**kwargs)
        self.size = size
        self.trail.append('Sized')

    def describe(self):
        return f'[{self.size}] ' + super().describe()


class Loud:
    def describe(self):
        return super().describe().upper() + '!'


class Comparable:
    def key(self):
        return self.size

    def __lt__(self, other):
        return self.key() < other.key()


class Box(Loud, Named, Sized, Comparable):
    pass


b = Box(name='box', size=3)
print(b.trail, b.describe(), [c.__name__ for c in Box.__mro__], sorted([Box(name='big', size=9), b])[0].name)
for kwargs in ({'name': 'x', 'bad': 1}, {'size': 1}):
    try:
        Box(**kwargs)
    except TypeError as error:
        print(error)


class Observable:
    def __init__(self):
        self.__handlers = {}

    def on(self, event, handler=None):
        if handler is None:
            return lambda f: self.on(event, f) or f
        self.__handlers.setdefault(event, []).append(handler)

    def emit(self, event, *args):
        return [handler(*args) for handler in self.__handlers.get(event, [])]


class Account(Observable):
    def __init__(self, balance=0):
        super().__init__()
        self.__balance = balance
        self.history = []

    @property
    def balance(self):
        return self.__balance

    def deposit(self, amount):
        old = self.__balance
        self.__balance += amount
        self.history.append(lambda: setattr(self, '_Account__balance', old))
        self.emit('change', old, self.__balance)
        return self

    def undo(self):
        self.history.pop()()
        return self


account = Account(10)
log = []
account.on('change', lambda old, new: log.append(f'{old}->{new}'))


@account.on('change')
def big(old, new):
    if new > 50:
        log.append('big!')


account.deposit(20).deposit(30).undo().deposit(-5)
print(account.balance, log, sorted(vars(account)), account.emit('none'), big.__name__)
try:
    account.balance = 5
except AttributeError as error:
    print(error)
try:
    account.__balance
except AttributeError as error:
    print(error)


class Chain:
    def __init__(self, path=()):
        self.path = path

    def __getattr__(self, name):
        if name.startswith('__'):
            raise AttributeError(name)
        return Chain(self.path + (name,))

    def __getitem__(self, key):
        return Chain(self.path + (f'[{key!r}]',))

    def __call__(self, *args, **kwargs):
        return '.'.join(self.path) + repr(args) + repr(kwargs)


print(Chain().api.users[5].posts.get(1, limit=2), Chain()(), hasattr(Chain(), 'anything'),
      hasattr(Chain(), '__len__'))
