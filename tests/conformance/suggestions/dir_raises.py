class A:
    existing = 1
    def __dir__(self): raise ValueError('dir')
A().existin
