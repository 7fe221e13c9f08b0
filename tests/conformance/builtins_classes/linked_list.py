# Linked lists, trees and iterators written as classes.
class Node:
    def __init__(self, value, next=None):
        self.value, self.next = value, next


class LinkedList:
    def __init__(self, values=()):
        self.head = None
        for value in reversed(list(values)):
            self.push(value)

    def push(self, value):
        self.head = Node(value, self.head)

    def __iter__(self):
        node = self.head
        while node:
            yield node.value
            node = node.next

    def __len__(self):
        return sum(1 for _ in self)

    def __repr__(self):
        return ' -> '.join(map(repr, self)) or 'empty'

    def reverse(self):
        previous, node = None, self.head
        while node:
            node.next, previous, node = previous, node, node.next
        self.head = previous
        return self

    def __delitem__(self, index):
        if index == 0 and self.head:
            self.head = self.head.next
            return
        node = self.head
        for _ in range(index - 1):
            node = node and node.next
        if not node or not node.next:
            raise IndexError(f'no item {index}')
        node.next = node.next.next


class Tree:
    def __init__(self, key, value=None):
        self.key, self.value, self.left, self.right = key, value, None, None

    def insert(self, key, value):
        if key == self.key:
            self.value = value
        else:
            side = 'left' if key < self.key else 'right'
            child = getattr(self, side)
            if child:
                child.insert(key, value)
            else:
                setattr(self, side, Tree(key, value))

    def __iter__(self):
        if self.left:
            yield from self.left
        yield self.key, self.value
        if self.right:
            yield from self.right

    def __contains__(self, key):
        node = self
        while node:
            if key == node.key:
                return True
            node = node.left if key < node.key else node.right
        return False

    def depth(self):
        return 1 + max((child.depth() for child in (self.left, self.right) if child), default=0)

    def levels(self):
        row = [self]
        while row:
            yield [n.key for n in row]
            row = [c for n in row for c in (n.left, n.right) if c]


l = LinkedList('abcd')
print(l, len(l), l.reverse(), list(l), 'c' in l, LinkedList(), max(l), sorted(l))
del l[0], l[1]
print(l)
try:
    del l[5]
except IndexError as error:
    print(error)
t = Tree(50, 'root')
for i, key in enumerate([30, 70, 20, 40, 60, 80, 30, 65]):
    t.insert(key, i)
print(list(t), 65 in t, 66 in t, t.depth(), list(t.levels()), dict(t)[30], min(t))
long = LinkedList(range(5000))
print(len(long), sum(long), long.reverse().head.value)
chain = Tree(0)
for i in range(1, 200):
    chain.insert(i, i)
print(chain.depth(), sum(k for k, _ in chain))
