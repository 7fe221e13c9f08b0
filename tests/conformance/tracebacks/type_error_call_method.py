class A:
    def method(self, a, b): pass
A().method(1)
