class V:
    def __init__(self, v): self.v = v
    def __add__(self, o): return V(self.v + o.v)
    def __eq__(self, o): return self.v == o.value
print(V(1) + V(2) == V(3))
