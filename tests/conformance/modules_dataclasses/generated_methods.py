# How generated methods behave beside hand-written ones; types of fields; generic dataclasses.
from dataclasses import dataclass, field
from typing import Generic, TypeVar
def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__ + ':', error)

T = TypeVar('T')


@dataclass
class Box(Generic[T]):
    item: T
    count: int = 1


@dataclass
class Pair[K, V]:
    key: K
    value: V

    def swap(self):
        return Pair(self.value, self.key)


print(Box[int](5), Box('a', 2), Pair(1, 'x').swap(), Pair[int, str](1, 'y'), Box[int].__origin__ is Box, Pair.__type_params__)


@dataclass(order=True)
class Version:
    major: int
    minor: int = 0
    note: str = field(default='', compare=False)

    def __str__(self):
        return f'v{self.major}.{self.minor}'

    def __post_init__(self):
        if self.major < 0:
            raise ValueError(f'negative major: {self.major}')


versions = [Version(2, 1), Version(1, 9, 'old'), Version(2)]
print([str(v) for v in sorted(versions)], max(versions), f'{versions[0]!s} {versions[0]!r}', Version(1, 2, 'a') == Version(1, 2, 'b'))
show(Version, -1)


@dataclass
class Node:
    value: int
    left: 'Node | None' = None
    right: 'Node | None' = None

    def __iter__(self):
        if self.left:
            yield from self.left
        yield self.value
        if self.right:
            yield from self.right


tree = Node(5, Node(2, Node(1)), Node(8, right=Node(9)))
print(list(tree), tree.left, tree == Node(5, Node(2, Node(1)), Node(8, None, Node(9))))


@dataclass(repr=False)
class OwnRepr:
    x: int

    def __repr__(self):
        return f'<{self.x}>'


@dataclass(eq=False)
class Identity:
    x: int


@dataclass
class Callable:
    f: object = print
    g: object = field(default=len)


print(OwnRepr(1), Identity(1) == Identity(1), Identity(1) != Identity(1), Callable().g('abc'), Callable.__init__.__qualname__, Callable.__repr__.__qualname__, Callable.__eq__.__name__)
print(Version.__init__.__defaults__, Version.__init__.__annotations__, Version.__init__.__name__, Version.__lt__.__qualname__, Version.__doc__)
a, b = Box([1]), Box([1])
print(a == b, a.__eq__(5), a.__eq__(Pair(1, 2)), a != b, [a] == [b], a in [b])


@dataclass
class Inventory:
    name: str
    price: float
    quantity: int = 0

    @property
    def cost(self) -> float:
        return self.price * self.quantity

    def __add__(self, other):
        return Inventory(f'{self.name}+{other.name}', self.price + other.price, self.quantity + other.quantity)


total = sum([Inventory('b', 2.5, 4), Inventory('c', 1, 1)], start=Inventory('a', 0))
print(total, total.cost, Inventory(quantity=3, name='k', price=2).cost)
match total:
    case Inventory(name=n, quantity=q) if q > 4:
        print(n, q)
print(vars(Inventory('x', 1)), Inventory('é', 0.1), Inventory(None, None, None))
