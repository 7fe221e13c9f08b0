def deco(f):
    def g(x): return f(x) + 1
    return g
@deco
def h(x): return x * 10
print(h(2))
