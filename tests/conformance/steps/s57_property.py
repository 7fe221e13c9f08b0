class A:
    @property
    def p(self): return 'computed'
print(A().p)
