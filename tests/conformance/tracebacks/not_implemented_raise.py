class Shape:
    def area(self): raise NotImplementedError
class Circle(Shape): pass
print(Circle().area())
