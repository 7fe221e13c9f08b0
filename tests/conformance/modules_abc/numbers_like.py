# A small hierarchy built with ABCs and mixins.
from abc import ABC, abstractmethod
from functools import total_ordering


class Visitor(ABC):
    @abstractmethod
    def visit(self, node):
        """Visit."""

    def visit_all(self, nodes):
        return [self.visit(n) for n in nodes]


@total_ordering
class Node(ABC):
    def __init__(self, *children):
        self.children = children

    @abstractmethod
    def evaluate(self):
        ...

    @property
    @abstractmethod
    def symbol(self):
        ...

    def __eq__(self, other):
        return self.evaluate() == other.evaluate()

    def __lt__(self, other):
        return self.evaluate() < other.evaluate()

    def __repr__(self):
        return f'({self.symbol.join(map(repr, self.children))})'


class Leaf(Node):
    symbol = ''

    def evaluate(self):
        return self.children[0]

    def __repr__(self):
        return str(self.children[0])


class Add(Node):
    symbol = '+'

    def evaluate(self):
        return sum(c.evaluate() for c in self.children)


class Mul(Node):
    @property
    def symbol(self):
        return '*'

    def evaluate(self):
        result = 1
        for c in self.children:
            result *= c.evaluate()
        return result


class Counter(Visitor):
    def __init__(self):
        self.counts = {}

    def visit(self, node):
        name = type(node).__name__
        self.counts[name] = self.counts.get(name, 0) + 1
        self.visit_all(c for c in node.children if isinstance(c, Node))
        return self.counts


tree = Add(Leaf(1), Mul(Leaf(2), Leaf(3), Add(Leaf(4), Leaf(5))))
print(tree, tree.evaluate(), Counter().visit(tree), tree > Leaf(50), tree == Leaf(55),
      sorted([Leaf(3), Add(Leaf(1), Leaf(1)), Mul(Leaf(5), Leaf(0))]), max(Leaf(1), tree))
for cls in (Node, Visitor):
    try:
        cls()
    except TypeError as error:
        print(error)
try:
    hash(Leaf(1))
except TypeError as error:
    print(error)
print(issubclass(Leaf, Node), [c.__name__ for c in Node.__subclasses__()],
      Node.__abstractmethods__ == {'evaluate', 'symbol'}, Mul.__abstractmethods__)
