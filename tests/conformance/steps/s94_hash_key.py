class K:
    def __hash__(self): return 1
    def __eq__(self, o): return True
d = {K(): 'v'}
print(d[K()])
