# Comparisons that raise, change the heap or the sequence, mixed types, ties; bisection of odd sequences.
import bisect
import heapq


def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__ + ':', error)


class Item:
    log = []

    def __init__(self, key, action=None):
        self.key, self.action = key, action

    def __lt__(self, other):
        self.log.append((self.key, other.key))
        if self.action:
            self.action()
        return self.key < other.key

    def __repr__(self):
        return f'Item({self.key})'


def fresh():
    return [Item(k) for k in (1, 3, 2, 7, 4, 5, 6)]


for function in (heapq.heappush, heapq.heapreplace, heapq.heappushpop, heapq.heappush_max, heapq.heapreplace_max, heapq.heappushpop_max):
    heap = fresh()
    Item.log.clear()
    print(function.__name__, function(heap, Item(2)), heap, Item.log)
    show(function, [], Item(1))
    show(function, 'no', 1)
for function in (heapq.heappop, heapq.heapify, heapq.heappop_max, heapq.heapify_max):
    heap = fresh()
    Item.log.clear()
    print(function.__name__, function(heap), heap, Item.log)
    show(function, [])
    show(function, (1,))
heap = []
for action in (lambda: heap.clear(), lambda: heap.append(Item(9)), lambda: 1 / 0):
    for function in (heapq.heappush, heapq.heapreplace):
        heap = fresh()
        show(function, heap, Item(0, action))
        print(len(heap))
mixed = [3, 1.5, True, 2 ** 70, -1]
heapq.heapify(mixed)
print(mixed, [heapq.heappop(mixed) for _ in range(5)])
show(heapq.heapify, [1, 'a', 2])
broken = [(1, 'a'), (1, 2)]
show(heapq.heapify, broken)
print(broken)
big = [(i * 7919) % 10007 for i in range(5000)]
heapq.heapify(big)
print(big[:5], all(big[(i - 1) // 2] <= big[i] for i in range(1, len(big))))
heapq.heapify_max(big)
print(big[:5], all(big[(i - 1) // 2] >= big[i] for i in range(1, len(big))))
text = [c * 3 for c in 'the quick brown fox']
heapq.heapify(text)
print([heapq.heappop(text) for _ in range(len(text))][-3:], heapq.nsmallest(2, [Item(3), Item(1), Item(2)]), heapq.nlargest(2, 'heap', key=ord))


class Mine(list):
    def append(self, item):
        print('append', item)
        super().append(item)

    def __getitem__(self, i):
        return 'own'


mine = Mine([2, 4, 3])
heapq.heappush(mine, 1)
print(list(mine), heapq.heappop(mine), list(mine))
bisect.insort(mine, 'p')
print(list(mine))
a = [Item(k) for k in (1, 2, 2, 3)]
Item.log.clear()
print(bisect.bisect_left(a, Item(2)), bisect.bisect_right(a, Item(2)), Item.log)
a = [Item(1, lambda: a.clear()), Item(2, lambda: a.clear())]
show(bisect.bisect_left, a, Item(5))
for bad in ((None,), ([1, 'a', 2], 1), ([1, 2], 'a'), ([1, 2], 1, 5, 4), ([1, 2], 9, 0, 9), ([1, 2], 1, -1), ((1, 2), 1, 0, None), ({1}, 1), (range(9), 4)):
    show(bisect.bisect_left, *bad)
    show(bisect.bisect_right, *bad)
print(bisect.bisect([1, 2, 3], 2.5), bisect.bisect_left((1.0, 2.0), True), bisect.bisect('abd', 'c'), bisect.bisect([(1, 2), (1, 3)], (1, 2)))
show(bisect.insort, (1, 2), 1)
show(bisect.insort_left, [1, 2, 4], 3, key=lambda v: -v)


class Down(int):
    def __lt__(self, other):
        return int(self) > int(other)


downs = [Down(n) for n in (3, 9, 4, 1, 7)]
heapq.heapify(downs)
print(downs, [heapq.heappop(downs) for _ in range(5)], bisect.bisect([Down(5), Down(3)], Down(4)))
