# An OrderedDict is a queue, too: keys are taken from the front between all other changes.
from collections import OrderedDict

queue = OrderedDict((number, str(number)) for number in range(40))
print([queue.popitem(last=False) for _ in range(4)])
queue[0] = 'again'
queue.move_to_end(10)
del queue[4]
print(queue.popitem(last=False), queue.popitem(), queue.popitem())
queue.move_to_end(39, last=False)
print(queue.popitem(False), list(queue)[:4], list(queue)[-4:])

turns = 0
while queue:
    turns += 1
    queue.popitem(last=turns % 3 == 0)
    if turns % 5 == 0:
        queue[-turns] = turns
    if turns % 7 == 0:
        queue.move_to_end(next(iter(queue)))
print(turns)
for number in range(5):
    queue[number] = number
copy = queue.copy()
print(queue.popitem(False), list(queue), queue.popitem(), list(queue), queue == copy)
queue.clear()
queue.update(a=1, b=2)
print(queue.popitem(False), queue.popitem(False))

many = OrderedDict.fromkeys(range(100_000))
total = 0
while many:
    total += many.popitem(last=False)[0]
print(total)
queue.popitem(last=False)
