"""Classes, properties, match, exceptions."""


class Shape:
    def area(self):
        raise NotImplementedError


class Circle(Shape):
    __match_args__ = ('radius',)

    def __init__(self, radius):
        if radius < 0:
            raise ValueError(f'negative radius: {radius}')
        self.radius = radius

    @property
    def diameter(self):
        return 2 * self.radius

    def area(self):
        return 3.141592653589793 * self.radius ** 2


class Box(Shape):
    __match_args__ = ('width', 'height')

    def __init__(self, width, height):
        self.width, self.height = width, height

    def area(self):
        return self.width * self.height


def describe(shape):
    match shape:
        case Circle(radius) if radius == 0:
            return 'a point'
        case Circle(radius):
            return f'a circle of area {shape.area():.2f}, {shape.diameter} across'
        case Box(w, h) if w == h:
            return f'a square of side {w}'
        case Box(w, h):
            return f'a box, {w} by {h}, area {shape.area()}'


for shape in (Circle(0), Circle(1.5), Box(2, 2), Box(3, 4)):
    print(describe(shape))
try:
    Circle(-1)
except ValueError as error:
    print('refused:', error)
print(2 ** 200)
