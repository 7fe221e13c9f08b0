# typing.NamedTuple and TypedDict.
from typing import Generic, NamedTuple, NotRequired, ReadOnly, Required, TypedDict, TypeVar, get_type_hints
def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__ + ':', error)

T = TypeVar('T')


class Employee(NamedTuple):
    """An employee."""
    name: str
    id: int = 3

    def greet(self):
        return f'hi {self.name}'

    @property
    def upper(self):
        return self.name.upper()


class Box(NamedTuple, Generic[T]):
    item: T


e = Employee('Guido')
print(e, e.id, e.greet(), e.upper, e == ('Guido', 3), Employee._fields, Employee._field_defaults,
      Employee.__annotations__, Employee.__doc__, e._replace(id=9), e._asdict(), Box(5), Box[int](5),
      Employee.__mro__)
print(NamedTuple('F', [('x', int), ('y', str)])(1, 'b'), NamedTuple('G', [])(),
      NamedTuple('H', [('p', 'undefined')]).__annotations__)
show(Employee)
show(lambda: setattr(e, 'name', 'x'))
show(NamedTuple, 'A', [('x', 5)])
show(NamedTuple, 'A', [('class', int)])
for text in ('class A(NamedTuple):\n x: int = 1\n y: int', 'class A(NamedTuple):\n _x: int',
             'class A(NamedTuple):\n x: int\n def __new__(cls): pass',
             'class A(NamedTuple):\n x: int\n _fields = 1', 'class A(NamedTuple, dict):\n x: int',
             'class A(NamedTuple):\n x = 5\nprint(A(), A.x)'):
    try:
        exec(text, {'NamedTuple': NamedTuple})
    except Exception as error:
        print(type(error).__name__, error)


class Movie(TypedDict):
    title: str
    year: int


class Partial(TypedDict, total=False):
    a: int
    b: Required[str]
    c: ReadOnly[int]


class Child(Movie, Partial):
    extra: NotRequired[list[int]]


class Gen(TypedDict, Generic[T]):
    v: T


m = Movie(title='x', year=1)
print(m, type(m), Movie.__annotations__, sorted(Movie.__required_keys__), sorted(Movie.__optional_keys__),
      Movie.__total__, Partial.__total__, sorted(Partial.__required_keys__),
      sorted(Partial.__optional_keys__), sorted(Partial.__readonly_keys__), sorted(Child.__required_keys__),
      sorted(Child.__optional_keys__), Child.__orig_bases__, Movie.__mro__, get_type_hints(Child), Gen[int],
      Movie({'title': 'y'}), Movie())
D = TypedDict('D', {'x-y': int, 'class': str})
print(D.__annotations__, D({'x-y': 1}), D.__name__, TypedDict('E', {'a': int}, total=False).__total__)
show(isinstance, {}, Movie)
show(lambda: type('X', (Movie, int), {}))
show(TypedDict, 'A', x=int)
show(TypedDict, 'A', {'x': 5})
show(lambda: TypedDict())
for text in ('class A(TypedDict):\n x: int = 5\nprint(A.x)', 'class A(TypedDict):\n def m(self): pass',
             'class A(dict, TypedDict): pass', 'class A(TypedDict, metaclass=type): pass'):
    try:
        exec(text, {'TypedDict': TypedDict})
        print('ok')
    except Exception as error:
        print(type(error).__name__, error)
