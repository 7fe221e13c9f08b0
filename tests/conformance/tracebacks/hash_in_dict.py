class K:
    def __hash__(self): return self.key
d = {}
d[K()] = 1
