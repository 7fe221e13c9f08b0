# Attributes: reading and writing instance and class attributes, slots, bound methods, getattr, globals.
LIMIT = 97
STEP = 3


class Config:
    scale = 2
    offset = 5

    def __init__(self):
        self.a = 1
        self.b = 2
        self.c = 3
        self.total = 0

    def bump(self):
        self.a = (self.a + self.b) % LIMIT
        self.b = (self.b + self.c) % LIMIT
        self.c = (self.c + STEP) % LIMIT
        self.total += self.a * self.scale + self.offset


class Slotted:
    __slots__ = ('x', 'y')

    def __init__(self, x, y):
        self.x = x
        self.y = y


class Outer:
    def __init__(self):
        self.inner = Config()
        self.point = Slotted(1, 2)


def run(n):
    outer = Outer()
    bump = outer.inner.bump
    for i in range(n):
        outer.inner.bump()
        bump()
        outer.point.x += outer.inner.a
        outer.point.y = outer.point.x - outer.inner.b
    names = ('a', 'b', 'c', 'scale')
    total = 0
    for i in range(n // 2):
        total += getattr(outer.inner, names[i & 3])
        if hasattr(outer.inner, 'missing'):
            total = 0
    return outer.inner.total, outer.point.x, outer.point.y, total


print(*run(1100000))
