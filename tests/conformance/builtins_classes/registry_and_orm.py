# Descriptors and metaclasses as libraries use them.
class Field:
    def __init__(self, kind, default=None, check=None):
        self.kind, self.default, self.check = kind, default, check

    def __set_name__(self, owner, name):
        self.name = name
        owner.__dict__.get('_own_fields') or setattr(owner, '_own_fields', [])
        owner._own_fields.append(name)

    def __get__(self, instance, owner):
        return self if instance is None else instance.__dict__.get(self.name, self.default)

    def __set__(self, instance, value):
        if not isinstance(value, self.kind):
            raise TypeError(f'{type(instance).__name__}.{self.name} must be {self.kind.__name__}, not {type(value).__name__}')
        if self.check and not self.check(value):
            raise ValueError(f'bad {self.name}: {value!r}')
        instance.__dict__[self.name] = value


class ModelMeta(type):
    models = {}

    def __new__(mcls, name, bases, namespace, table=None):
        cls = super().__new__(mcls, name, bases, namespace)
        cls.table = table or name.lower() + 's'
        cls.fields = [f for base in reversed(cls.__mro__) for f in base.__dict__.get('_own_fields', [])]
        if bases:
            mcls.models[cls.table] = cls
        return cls

    def __init__(cls, name, bases, namespace, table=None):
        super().__init__(name, bases, namespace)
        cls.rows = []

    def __getitem__(cls, index):
        return cls.rows[index]

    def __len__(cls):
        return len(cls.rows)

    def __iter__(cls):
        return iter(cls.rows)


class Model(metaclass=ModelMeta):
    def __init__(self, **values):
        for name, value in values.items():
            if name not in self.fields:
                raise AttributeError(f'{type(self).__name__} has no field {name!r}')
            setattr(self, name, value)

    def save(self):
        type(self).rows.append(self)
        return self

    def __repr__(self):
        return f'{type(self).__name__}({", ".join(f"{f}={getattr(self, f)!r}" for f in self.fields)})'

    @classmethod
    def where(cls, **conditions):
        return [r for r in cls if all(getattr(r, k) == v for k, v in conditions.items())]


class User(Model):
    name = Field(str)
    age = Field(int, 18, lambda v: v >= 0)


class Admin(User, table='administrators'):
    level = Field(int, 1)


User(name='ann', age=30).save()
User(name='bob').save()
Admin(name='root', level=9).save()
print(User[0], list(User), len(Admin), Admin[-1], User.where(age=18), sorted(ModelMeta.models), Admin.fields,
      User.fields, User.table, User.name.kind.__name__)
for action in (lambda: User(name=5), lambda: User(age=-1), lambda: User(nope=1),
               lambda: setattr(User[0], 'age', 'x'), lambda: User[9], lambda: Model[0]):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
User[0].age += 1
print(User[0].__dict__, bool(Model), 'age' in vars(User[1]))


class Commands:
    registry = {}

    def __init__(self, *names):
        self.names = names

    def __call__(self, function):
        for name in self.names or (function.__name__,):
            self.registry[name] = function
        return function


@Commands('add', 'plus')
def add(*numbers):
    return sum(map(int, numbers))


@Commands()
def echo(*words):
    return ' '.join(words)


for line in ('add 1 2 3', 'plus 4 5', 'echo hi there', 'none'):
    name, *args = line.split()
    print(name, Commands.registry.get(name, lambda *a: 'unknown')(*args))
