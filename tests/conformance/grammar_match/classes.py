class Point:
    __match_args__ = ('x', 'y')
    def __init__(self, x, y): self.x, self.y = x, y
class Sub(Point):
    def __init__(self, x, y, z):
        super().__init__(x, y)
        self.z = z
class Plain: attr = 'class attribute'
def f(v):
    match v:
        case Point(0, 0): return 'origin'
        case Point(x=0, y=y): return f'on y axis at {y}'
        case Point(x, 0): return f'on x axis at {x}'
        case Sub(z=9): return 'sub nine'
        case Point(x, y=y) if x == y: return f'diagonal {x}'
        case Sub(x, y, z=z): return f'sub {x} {y} {z}'
        case Point(): return 'some point'
        case Plain(attr=a): return a
        case int(n): return f'int {n}'
        case str(s) | bytes(s): return f'text {s!r}'
        case float(): return 'float'
        case list([a, b]): return f'list of {a} and {b}'
        case dict({'k': v}): return f'dict with {v}'
        case tuple((1, *r)): return f'tuple {r}'
        case set(s): return f'set {s}'
        case _: return 'unknown'
for v in (Point(0, 0), Point(0, 5), Point(3, 0), Point(2, 2), Point(1, 2), Sub(1, 2, 9), Sub(3, 4, 5), Plain(), 7, True, 'x', b'y', 1.5, [1, 2], [1], {'k': 1}, {}, (1, 2), (2,), {3}, None):
    print(type(v).__name__, f(v))
import dataclasses
@dataclasses.dataclass
class Node:
    value: int
    left: 'Node' = None
    right: 'Node' = None
def total(n):
    match n:
        case Node(v, None, None): return v
        case Node(v, l, r): return v + total(l) + total(r)
        case None: return 0
print(total(Node(1, Node(2), Node(3, Node(4)))), Node.__match_args__)
