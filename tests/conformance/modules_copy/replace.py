# copy.replace and __replace__.
import copy
from collections import namedtuple
from dataclasses import dataclass, field
def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__ + ':', error)


@dataclass
class D:
    x: int
    y: int = 5
    z: list = field(default_factory=list)
    hidden: int = field(default=1, init=False)


@dataclass(frozen=True)
class F:
    a: int
    b: str = 'b'


class Own:
    def __init__(self, **values):
        self.values = values

    def __replace__(self, **changes):
        return Own(**{**self.values, **changes})


P = namedtuple('P', 'x y')
d = D(1)
r = copy.replace(d, x=10)
print(r, r.z is d.z, copy.replace(d), copy.replace(d) is d, copy.replace(F(1), b='c'),
      copy.replace(P(1, 2), y=9), copy.replace(Own(a=1), b=2).values, d.__replace__(y=0),
      F(1).__replace__(a=2), P(1, 2).__replace__(x=0))
show(copy.replace, d, hidden=3)
show(copy.replace, d, nope=3)
show(copy.replace, 5, x=1)
show(copy.replace, [1])
show(copy.replace, F(1), 2)
show(copy.replace)
show(copy.replace, P(1, 2), z=1)
show(lambda: copy.replace(F(1), a=5).a)


@dataclass
class Post:
    a: int
    total: int = field(init=False)

    def __post_init__(self):
        self.total = self.a * 2


print(copy.replace(Post(3), a=5))
