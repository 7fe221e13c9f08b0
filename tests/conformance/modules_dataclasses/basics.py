# dataclass: generated __init__, __repr__, __eq__, defaults.
from dataclasses import dataclass, field, fields, is_dataclass
def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__ + ':', error)


@dataclass
class Point:
    x: int
    y: int = 0
    name: str = 'p'
    tags: list = field(default_factory=list)

    def norm(self):
        return self.x * self.x + self.y * self.y


p = Point(1)
print(p, Point(1, 2, 'q', [3]), Point(x=5, name='n'), p == Point(1), p != Point(2), p == (1, 0, 'p', []),
      p.norm(), p.tags is not Point(1).tags, Point.__match_args__, is_dataclass(Point), is_dataclass(p),
      is_dataclass(int), Point.y, hasattr(Point, 'x'), hasattr(Point, 'tags'))
p.x, p.extra = 10, 'free'
print(p, p.__dict__, Point.__doc__, [f.name for f in fields(p)], Point.__hash__, Point.__annotations__)
show(Point)
show(Point, 1, 2, 3, 4, 5)
show(Point, 1, x=2)
show(Point, 1, z=2)
show(hash, p)
show(lambda: p < Point(2))
show(fields, int)
show(fields, 5)


@dataclass()
class Empty:
    pass


@dataclass
class Unannotated:
    a = 5
    b: int = 6


@dataclass
class Mixed:
    class_level = 'not a field'
    x: 'int'
    y: 'list[undefined]' = None

    def method(self):
        return self.x

    @property
    def double(self):
        return self.x * 2

    @classmethod
    def make(cls):
        return cls(7)


print(Empty(), Empty() == Empty(), Unannotated(), Unannotated(1).b, Mixed.make(), Mixed(3).double,
      [f.type for f in fields(Mixed)])
match p:
    case Point(10, y):
        print('matched', y)
nested = Point(Point(1), Point(2))
print(nested)
recursive = Point(1)
recursive.x = recursive
print(recursive)


def make_bad(text):
    exec(text, {'dataclass': dataclass, 'field': field})


for text in ('@dataclass\nclass A:\n x: int = 0\n y: int', '@dataclass\nclass A:\n x: list = []',
             '@dataclass\nclass A:\n x: dict = {}', '@dataclass\nclass A:\n x: set = set()',
             '@dataclass\nclass A:\n x: int = field(default=1, default_factory=int)',
             '@dataclass\nclass A:\n x = field()', '@dataclass(bad=1)\nclass A: pass', 'dataclass(5)',
             '@dataclass(order=True, eq=False)\nclass A: pass',
             '@dataclass(order=True)\nclass A:\n x: int\n def __lt__(self, o): pass',
             '@dataclass(unsafe_hash=True)\nclass A:\n x: int\n def __hash__(self): return 1',
             '@dataclass(frozen=True)\nclass A:\n x: int\n def __setattr__(self, n, v): pass'):
    try:
        make_bad(text)
        print('ok')
    except Exception as error:
        print(type(error).__name__, error)
