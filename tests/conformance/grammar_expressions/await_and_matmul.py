class M:
    def __init__(self, *rows): self.rows = rows
    def __matmul__(self, other):
        return M(*[[sum(a * b for a, b in zip(r, c)) for c in zip(*other.rows)] for r in self.rows])
    def __rmatmul__(self, other): return ('r', other)
    def __imatmul__(self, other):
        self.rows = (self @ other).rows
        return self
    def __repr__(self): return f'M{self.rows}'
a = M([1, 2], [3, 4])
b = M([0, 1], [1, 0])
print(a @ b, b @ a, a @ b @ a, 5 @ a)
a @= b
print(a)
print(2 * 3 @ a if False else 'same level', 6 / 2 * 3 % 5)
for expr in ('1 @ 2', '"a" @ a.rows', '[] @ []', 'None @ 1'):
    try: print(eval(expr))
    except TypeError as e: print(e)
x = 1
try: x @= 2
except TypeError as e: print(e)
