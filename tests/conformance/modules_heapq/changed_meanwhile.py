# A heap whose items are exchanged, but not counted otherwise, while they are being compared.
import heapq


class Item:
    heap = None
    change = None
    turn = 0

    def __init__(self, value):
        self.value = value

    def __lt__(self, other):
        Item.turn += 1
        if Item.turn == 2 and Item.change:
            Item.change(Item.heap)
        return self.value < getattr(other, 'value', other)

    def __repr__(self):
        return str(self.value)


def replace_all(heap):
    heap[:] = [Item(100 + i) for i in range(len(heap))]


CHANGES = [list.reverse, list.sort, replace_all, lambda heap: heap.__setitem__(1, Item(50)), lambda heap: heap.append(Item(7)), list.clear]
ACTIONS = [lambda heap: heapq.heappush(heap, Item(0)), heapq.heappop, lambda heap: heapq.heapreplace(heap, Item(9)),
           lambda heap: heapq.heappushpop(heap, Item(4)), heapq.heapify, heapq.heappop_max, heapq.heapify_max,
           lambda heap: heapq.heappush_max(heap, Item(30)), lambda heap: heapq.heapreplace_max(heap, Item(1))]
for action in ACTIONS:
    for change in CHANGES:
        heap = [Item(value) for value in (1, 3, 2, 6, 5, 4, 8, 7)]
        Item.heap, Item.change, Item.turn = heap, change, 0
        try:
            result = action(heap)
        except Exception as error:
            result = f'{type(error).__name__}: {error}'
        Item.change = None
        print(result, heap)
