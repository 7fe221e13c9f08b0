class A:
    existing = 1
    def __getattr__(self, name): raise AttributeError(f'custom message for {name}')
A().existin
