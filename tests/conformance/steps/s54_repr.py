class A:
    def __repr__(self): return 'an A'
print(A(), [A()])
