# Containers that contain themselves, through lists, dicts, deques and methods in Python, whose reprs begin at different depths.
from collections import OrderedDict, deque


class Through:
    def __init__(self, value):
        self.value = value

    def __repr__(self):
        return f'<{self.value!r}>'


class Failing:
    def __repr__(self):
        raise ValueError('no repr')


def at_depth(depth, value):
    if depth:
        return at_depth(depth - 1, value)
    return repr(value)


for make, add in ((list, list.append), (set, None), (dict, lambda d, v: d.update(key=v)), (deque, deque.append),
                  (OrderedDict, lambda d, v: d.update(key=v))):
    container = make()
    if add is None:
        around = Through(container)
        container.add(around)
    else:
        add(container, Through(7))
        print([at_depth(depth, container) for depth in (3, 0, 5, 1)])
        add(container, Through(Through(container)))
    # what was at work at one depth before is at work at others now
    print([at_depth(depth, container) for depth in (6, 4, 5, 0, 3, 6, 2)])
    print(Through([container, container]))

# The same list at every place of the stack, one call after the other, then within itself after so many places.
inner = [Through(1)]
for depth in range(30):
    at_depth(depth, inner)
for distance in range(6):
    value = inner
    for _ in range(distance):
        value = Through(value)
    inner[:] = [Through(value)]
    print([at_depth(depth, inner) == at_depth(0, inner) for depth in range(6)], repr(inner))

# An exception leaves nothing under way behind.
broken = [Through(1), Failing()]
for _ in range(3):
    try:
        print(repr(broken))
    except ValueError as error:
        print(error)
broken.pop()
print(broken)

# Many in turn, and many at once.
print(len({repr([Through(i), [Through(i)]]) for i in range(500)}))
chain = None
for i in range(60):
    chain = [Through(chain)]
print(repr(chain).count('<'), repr(chain) == repr(chain))
