class A:
    def f(self): return 'A'
class B(A): pass
class C(A):
    def f(self): return 'C'
print(B().f(), C().f())
