class A:
    def __init__(self, v):
        self.v = v
print(A(3).v)
