# Recursive functions: mutual, tree-shaped, accumulating, deep.
import sys


def ackermann(m, n):
    return n + 1 if m == 0 else ackermann(m - 1, 1) if n == 0 else ackermann(m - 1, ackermann(m, n - 1))


def even(n):
    return True if n == 0 else odd(n - 1)


def odd(n):
    return False if n == 0 else even(n - 1)


def tak(x, y, z):
    return z if y >= x else tak(tak(x - 1, y, z), tak(y - 1, z, x), tak(z - 1, x, y))


def flatten(x):
    return [z for y in x for z in flatten(y)] if isinstance(x, (list, tuple)) else [x]


def subsets(items):
    return [[]] if not items else [s + extra for s in subsets(items[1:]) for extra in ([], [items[0]])]


def partitions(n, largest=None):
    largest = largest or n
    if n == 0:
        return [[]]
    return [[k] + rest for k in range(min(n, largest), 0, -1) for rest in partitions(n - k, k)]


def gcd(a, b):
    return a if b == 0 else gcd(b, a % b)


def power(x, n):
    return 1 if n == 0 else power(x * x, n // 2) * (x if n % 2 else 1)


def depth(x):
    return 1 + max(map(depth, x), default=0) if isinstance(x, list) else 0


def total(n):
    return 0 if n == 0 else n + total(n - 1)


print(ackermann(2, 5), even(500), odd(301), tak(8, 4, 0), flatten([1, (2, [3, [4]], ()), [[[]]]]),
      subsets([1, 2, 3]), partitions(5), gcd(1071, 462), power(3, 100) % 10**9, depth([1, [2, [3]], []]),
      total(900))
try:
    total(10**6)
except RecursionError as error:
    print(error)
sys.setrecursionlimit(20000)
print(total(15000))


class Node:
    def __init__(self, child=None):
        self.child = child

    def __repr__(self):
        return f'N({self.child!r})'

    def __eq__(self, other):
        return isinstance(other, Node) and self.child == other.child

    def __hash__(self):
        return hash((1, self.child))

    def __len__(self):
        return 1 + (0 if self.child is None else len(self.child))

    def __getattr__(self, name):
        return name if self.__dict__.get('child') is None else getattr(self.child, name)


def chain(n):
    node = None
    for _ in range(n):
        node = Node(node)
    return node


a, b = chain(500), chain(500)
print(len(repr(a)), a == b, hash(a) == hash(b), len(a), a.found_at_the_end, a == chain(499))
sys.setrecursionlimit(300)
for action in (lambda: repr(a), lambda: a == b, lambda: hash(a), lambda: len(a), lambda: a.attribute):
    try:
        action()
        print('fine')
    except RecursionError as error:
        print('RecursionError', 'maximum recursion depth exceeded' in str(error))
sys.setrecursionlimit(1000)


def caught(n):
    try:
        return caught(n + 1)
    except RecursionError:
        return 'caught in the deepest'


print(caught(0), (lambda f: f(f, 20))(lambda f, n: n if n < 2 else f(f, n - 1) + f(f, n - 2)))
