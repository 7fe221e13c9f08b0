class A:
    existing = 1
    def __getattr__(self, name): raise AttributeError('custom', name=name, obj=self)
A().existin
