# Method calls and attribute access in a small object-oriented program.
class Shape:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def move(self, dx, dy):
        self.x += dx
        self.y += dy
        return self

    def area(self):
        return 0

    def describe(self):
        return self.area() + self.x - self.y


class Rectangle(Shape):
    def __init__(self, x, y, width, height):
        super().__init__(x, y)
        self.width = width
        self.height = height

    def area(self):
        return self.width * self.height


class Square(Rectangle):
    def __init__(self, x, y, size):
        super().__init__(x, y, size, size)

    @property
    def size(self):
        return self.width


class Counter:
    def __init__(self):
        self.value = 0

    def add(self, n):
        self.value += n
        return self.value

    def get(self):
        return self.value


def run(n):
    counter = Counter()
    shapes = [Rectangle(i, i + 1, i % 7, 3) for i in range(10)] + [Square(i, 2, i) for i in range(10)]
    for i in range(n):
        shape = shapes[i % 20]
        shape.move(1, 2)
        counter.add(shape.describe())
        if i % 20 > 9:
            counter.add(shape.size)
        if i % 100 == 0:
            shapes[i % 20] = Square(i % 13, 1, i % 5) if i % 20 > 9 else Rectangle(1, i % 17, 2, i % 3)
    return counter.get()


print(run(1800000))
