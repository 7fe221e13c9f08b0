class A:
    @property
    def area(self): return self.width * self.height
    width = 5
print(A().area)
