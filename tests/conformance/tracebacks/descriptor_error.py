class D:
    def __get__(self, obj, cls): return obj.inner.deep
class A:
    d = D()
A().d
