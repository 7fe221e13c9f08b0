# Allocation: building, walking and dropping binary trees.
class Tree:
    __slots__ = ('left', 'right')

    def __init__(self, left, right):
        self.left = left
        self.right = right


def build(depth):
    if depth == 0:
        return Tree(None, None)
    return Tree(build(depth - 1), build(depth - 1))


def check(tree):
    if tree.left is None:
        return 1
    return 1 + check(tree.left) + check(tree.right)


def tuples(depth):
    return (tuples(depth - 1), tuples(depth - 1)) if depth else (None, None)


def count(pair):
    left, right = pair
    return 1 if left is None else 1 + count(left) + count(right)


long = build(17)
total = 0
for depth in range(4, 17, 2):
    for _ in range(1 << (16 - depth)):
        total += check(build(depth))
for _ in range(20):
    total += count(tuples(13))
print(check(long), total)
