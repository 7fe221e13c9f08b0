class N:
    def __bool__(self): raise ValueError('no truth value')
if 1 and not N():
    pass
