class M:
    def __enter__(self): raise OSError('cannot enter')
    def __exit__(self, *a): pass
with M() as m:
    pass
