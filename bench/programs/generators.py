# Generators: pipelines, yield from over trees, send, generator expressions.
def numbers(n):
    for i in range(n):
        yield i


def squares(source):
    for x in source:
        yield x * x


def keep(source, divisor):
    for x in source:
        if x % divisor:
            yield x


class Node:
    def __init__(self, value, left=None, right=None):
        self.value = value
        self.left = left
        self.right = right


def build(low, high):
    if low >= high:
        return None
    middle = (low + high) // 2
    return Node(middle, build(low, middle), build(middle + 1, high))


def walk(node):
    if node is not None:
        yield from walk(node.left)
        yield node.value
        yield from walk(node.right)


def accumulator():
    total = 0
    while True:
        total += yield total


total = 0
for x in keep(squares(numbers(1500000)), 3):
    total += x & 255
tree = build(0, 30000)
for _ in range(3):
    for value in walk(tree):
        total += value
a = accumulator()
next(a)
for i in range(800000):
    last = a.send(i)
print(total, last, sum(x for x in range(800000) if x % 7 == 0))
