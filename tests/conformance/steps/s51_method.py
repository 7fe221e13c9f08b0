class A:
    def __init__(self, v): self.v = v
    def get(self): return self.v
    def set(self, v): self.v = v
a = A(1)
a.set(2)
print(a.get())
