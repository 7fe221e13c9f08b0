def deco(n): return 5
@deco(1)
class K:
    pass
