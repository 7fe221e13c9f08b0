é = 1
naïve = 2
变量 = 3
_ = 4
__ = 5
_x1 = 6
α, β = 7, 8
ªº = 9
print(é, naïve, 变量, _, __, _x1, α, β, ªº)
ﬁ = 'ligature'
print(fi, 'fi' in globals(), 'ﬁ' in globals())
𝐱 = 'bold'
print(x)
class Ä:
    ö = 1
    def ü(self, ß=2): return self.ö + ß
print(Ä().ü(), Ä.__name__, Ä().ü(ß=5))
match = 1; case = 2; type = 3; _ = 0
print(match, case, type + _)
match (1):
    case 1: print('soft keyword')
print = print
def f(match, case=1, type=2): return match, case, type
print(f(1, case=5, type=6))
type X = int
print(X.__name__)
print('a·b'.isidentifier(), '·a'.isidentifier(), 'a\u0301'.isidentifier(), '1a'.isidentifier(), 'class'.isidentifier(), ''.isidentifier())
a·b = 3
print(a·b)
