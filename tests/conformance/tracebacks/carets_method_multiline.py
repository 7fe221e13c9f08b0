class B:
    def add(self, x): return self
    def fail(self): raise RuntimeError('x')
(B()
    .add(1)
    .add(2)
    .fail()
    .add(3))
