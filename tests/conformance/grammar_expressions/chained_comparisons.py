def f(x):
    print(f'f({x})', end=' ')
    return x
print(f(1) < f(2) < f(3))
print(f(3) < f(2) < f(1))
print(f(1) == f(1) == f(1) != f(2))
print(f(1) in [1, 2] in [[1, 2]])
print(f(1) is not f(2) is not None)
class C:
    def __init__(self, name): self.name = name
    def __lt__(self, other):
        print(self.name, '<', other.name, end='; ')
        return self.name + other.name
    def __bool__(self): return True
a, b, c = C('a'), C('b'), C('c')
print(a < b < c)
print(a < b)
class Empty:
    def __lt__(self, other): return []
print(Empty() < 1 < 2)
print(1 < Empty() if False else 'no')
x = 5
print(1 < x < 10 and not 5 < x < 10)
if 1 < x <= 5 < 6:
    print('in')
while 0 < x < 100:
    x *= 3
print(x)
print([y for y in range(20) if 3 < y < 9 != 7])
assert 1 < 2 < 3, 'fine'
try:
    1 < 2 < 'x'
except TypeError as e:
    print(e)
print(1 > 2 < undefined if False else 3 > 2 > 1)
print(3 < 2 < undefined)
