# Dataclasses in programs: accounts, events, trees, priority items, immutable updates.
from __future__ import annotations
from dataclasses import asdict, astuple, dataclass, field, fields, replace
from functools import cached_property, total_ordering
import heapq


@dataclass(frozen=True, slots=True)
class Event:
    time: int
    name: str = field(compare=False)
    payload: dict = field(default_factory=dict, compare=False, repr=False)


@dataclass(order=True)
class Task:
    priority: int
    name: str = field(compare=False)
    done: bool = field(default=False, compare=False)


@dataclass
class Account:
    owner: str
    balance: float = 0
    history: list[Event] = field(default_factory=list)
    _locked: bool = field(default=False, repr=False, init=False)

    def __post_init__(self):
        if self.balance < 0:
            raise ValueError('negative')

    def deposit(self, amount, time=0):
        self.balance += amount
        self.history.append(Event(time, 'deposit', {'amount': amount}))
        return self

    @property
    def last(self):
        return self.history[-1] if self.history else None


@dataclass
class Directory:
    name: str
    children: dict[str, Directory | int] = field(default_factory=dict)

    def size(self):
        return sum(c if isinstance(c, int) else c.size() for c in self.children.values())

    def walk(self, path=''):
        path += '/' + self.name
        yield path, self.size()
        for child in self.children.values():
            if isinstance(child, Directory):
                yield from child.walk(path)


@dataclass(frozen=True)
class Config:
    host: str = 'localhost'
    port: int = 80
    tags: tuple[str, ...] = ()

    def with_tag(self, tag):
        return replace(self, tags=(*self.tags, tag))

    @cached_property
    def url(self):
        return f'http://{self.host}:{self.port}'


a = Account('ann', 10).deposit(5, 1).deposit(2.5, 2)
print(a, a.last, a.last.payload, Event(1, 'x') == Event(1, 'y'), Account('bob').last,
      asdict(a)['history'][0], len(astuple(a)))
try:
    Account('x', -1)
except ValueError as error:
    print(error)
heap = []
for priority, name in ((3, 'c'), (1, 'a'), (2, 'b')):
    heapq.heappush(heap, Task(priority, name))
print([heapq.heappop(heap).name for _ in range(3)], max(Task(1, 'z'), Task(2, 'a')),
      sorted([Task(2, 'q'), Task(1, 'r')]))
root = Directory('root', {'f': 5, 'sub': Directory('sub', {'g': 7, 'deep': Directory('deep', {'h': 1})})})
print(list(root.walk()), root == replace(root), asdict(root))
c = Config().with_tag('a').with_tag('b')
try:
    print(c, c.url, c == Config(tags=('a', 'b')), hash(c) == hash(Config(tags=('a', 'b'))),
          {c: 1}[Config(tags=('a', 'b'))])
except Exception as error:
    print(type(error).__name__, error)
print([(f.name, f.type) for f in fields(Account)], Config.__annotations__)


@dataclass
class Matrix:
    rows: list[list[float]]

    def __matmul__(self, other):
        return Matrix([[sum(a * b for a, b in zip(r, c)) for c in zip(*other.rows)] for r in self.rows])

    def __iter__(self):
        return iter(self.rows)


print(Matrix([[1, 2], [3, 4]]) @ Matrix([[0, 1], [1, 0]]), [sum(r) for r in Matrix([[1, 2], [3]])])
match a:
    case Account(owner='ann', balance=b, history=[Event(name=first), *_]) if b > 10:
        print('rich', b, first)
