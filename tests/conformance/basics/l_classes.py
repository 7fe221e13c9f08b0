class Point:
    dimension = 2

    def __init__(self, x, y):
        self.x = x
        self.y = y

    def moved(self, dx, dy=0):
        return Point(self.x + dx, self.y + dy)

    def __repr__(self):
        return f'Point({self.x}, {self.y})'

p = Point(1, 2)
print(p, p.x, p.y, p.dimension, Point.dimension)
q = p.moved(10)
print(q, q.moved(1, 1))
q.x = 99
print(q)
print(isinstance(p, Point), type(p) is Point, Point.__name__)
