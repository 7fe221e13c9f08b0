# Operator methods: vectors with __add__, __mul__, __eq__, __lt__, __hash__, __getitem__, __len__, __call__.
class Vector:
    __slots__ = ('x', 'y', 'z')

    def __init__(self, x, y, z):
        self.x = x
        self.y = y
        self.z = z

    def __add__(self, other):
        return Vector(self.x + other.x, self.y + other.y, self.z + other.z)

    def __sub__(self, other):
        return Vector(self.x - other.x, self.y - other.y, self.z - other.z)

    def __mul__(self, k):
        return Vector(self.x * k, self.y * k, self.z * k)

    def __eq__(self, other):
        return self.x == other.x and self.y == other.y and self.z == other.z

    def __lt__(self, other):
        return self.x < other.x

    def __neg__(self):
        return Vector(-self.x, -self.y, -self.z)

    def __len__(self):
        return 3

    def __getitem__(self, i):
        return self.x if i == 0 else self.y if i == 1 else self.z

    def __call__(self, other):
        return self.x * other.x + self.y * other.y + self.z * other.z


def run(n):
    position = Vector(0, 0, 0)
    velocity = Vector(1, 2, 3)
    equal = less = total = 0
    for i in range(n):
        position = position + velocity * (i & 3)
        if i & 7 == 0:
            velocity = -velocity
        other = position - velocity
        equal += position == other
        less += position < other
        total += position[i % 3] + len(other) + velocity(other)
    return equal, less, total, position.x, position.y, position.z


print(*run(400000))
