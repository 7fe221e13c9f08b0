class A:
    x = 1
    def m(self): return self.x
a = A()
print(a.m(), A.x, a.x)
a.x = 2
print(a.m(), A.x, A().m())
A.x = 5
print(A().x, a.x)
A.new = lambda self: 'added'
print(a.new())
del a.x
print(a.x)
class B(A): pass
print(B().m(), B.__name__, B.__bases__ == (A,), B.__mro__ == (B, A, object))
print(A, type(a), type(A), isinstance(B(), A), issubclass(B, A), issubclass(A, B))
class Empty: pass
e = Empty()
e.attr = [1]
print(e.attr, e.__dict__, vars(e))
