class Node:
    __slots__ = 'value', 'next'
    def __init__(self, value, next=None): self.value, self.next = value, next
class LinkedList:
    def __init__(self, items=()):
        self.head, self.size = None, 0
        for x in reversed(list(items)): self.push(x)
    def push(self, x): self.head = Node(x, self.head); self.size += 1
    def pop(self):
        if not self.head: raise IndexError('pop from empty list')
        x, self.head = self.head.value, self.head.next
        self.size -= 1
        return x
    def __iter__(self):
        n = self.head
        while n: yield n.value; n = n.next
    def __len__(self): return self.size
    def __bool__(self): return self.size > 0
    def __getitem__(self, i):
        if isinstance(i, slice): return LinkedList(list(self)[i])
        for k, x in enumerate(self):
            if k == i: return x
        raise IndexError(i)
    def __contains__(self, x): return any(x == y for y in self)
    def __eq__(self, o): return isinstance(o, LinkedList) and list(self) == list(o)
    def __add__(self, o): return LinkedList([*self, *o])
    def __repr__(self): return f'LinkedList({list(self)})'
    def reverse(self):
        previous, n = None, self.head
        while n: n.next, previous, n = previous, n, n.next
        self.head = previous
        return self
l = LinkedList([1, 2, 3])
l.push(0)
print(l, len(l), l[1], l[1:3], 2 in l, 9 in l, l + LinkedList('ab'), l == LinkedList(range(4)))
print(l.reverse(), l.pop(), l.pop(), l, [*map(str, l)], dict(zip(l, 'xy')), sum(l), sorted(l))
try: l[10]
except IndexError as e: print('IndexError', e)
try:
    while True: l.pop()
except IndexError as e: print(e, bool(l), l)
a, b = LinkedList('xy')
print(a, b)
