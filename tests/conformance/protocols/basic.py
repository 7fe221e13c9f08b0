class V:
    def __init__(self, x): self.x = x
    def __add__(self, o): return V(self.x + o.x)
    def __eq__(self, o): return self.x == o.x
    def __lt__(self, o): return self.x < o.x
    def __len__(self): return self.x
    def __getitem__(self, i): return i * 2
    def __contains__(self, i): return i == self.x
    def __call__(self, *a): return a
    def __bool__(self): return self.x != 0
    def __str__(self): return f'V({self.x})'
    def __repr__(self): return f'<V {self.x}>'
    def __neg__(self): return V(-self.x)
    def __iter__(self): return iter(range(self.x))
a, b = V(2), V(3)
print(a + b, a == b, a < b, len(a), a[5], 2 in a, a(1, 2), bool(V(0)), [a, b], -a, list(b), a != b)
print(str(a), repr(a), f'{a} {a!r}')
