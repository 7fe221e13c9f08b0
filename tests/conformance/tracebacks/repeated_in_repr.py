class R:
    def __repr__(self): return f'R({self!r})'
print(R())
