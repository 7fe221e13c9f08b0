class A:
    def __call__(self, x): return x + 1
print(A()(1))
