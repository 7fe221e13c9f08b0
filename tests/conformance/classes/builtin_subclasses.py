class L(list):
    def append(self, x): super().append(x * 2)
    def __getitem__(self, i): return ('got', super().__getitem__(i))
class D(dict):
    def __missing__(self, k): return f'missing {k}'
    def __setitem__(self, k, v): super().__setitem__(k, v * 10)
class S(str):
    def upper(self): return 'UP:' + super().upper()
    def __add__(self, o): return S(super().__add__(o) + '!')
class I(int):
    def __add__(self, o): return I(int(self) + int(o) + 100)
    def __repr__(self): return f'I({int(self)})'
    __str__ = __repr__
class F(float): pass
class T(tuple): pass
class St(set): pass
class B(bytes): pass
class C(complex): pass
l = L([1, 2]); l.append(3)
print(l, l[0], list(l), len(l), l == [1, 2, 6], l[0:2], type(l + [1]).__name__, type(l.copy()).__name__, isinstance(l, list))
d = D(a=1); d['b'] = 2
print(d, d['z'], d.get('z'), 'z' in d, d['b'], type(d.copy()).__name__, D.fromkeys('xy', 1), type(d | {}).__name__)
d.update(c=3); print(d, dict(d))
s = S('abc')
print(s, s.upper(), s + 'd', type(s + 'd').__name__, type(s.lower()).__name__, type(s[0]).__name__, s == 'abc', {s: 1}['abc'], hash(s) == hash('abc'), f'{s:>5}', s.join('xy'))
i = I(5)
print(i, i + 1, i - 1, i * 2, 1 + i, -i, [i], sum([i, i]), f'{i}', f'{i:d}', '%d %s' % (i, i), str(i), int(i), i == 5, {5: 'k'}[i], range(10)[i], [0] * i)
print(F(1.5) + 1, type(F(1) + 1).__name__, F(2), repr(F(2)), T((1, 2)), T([1])[0], type(T()[:]).__name__, St([1]), repr(St()), B(b'x'), B(b'x') + b'y', C(1, 2), type(C(1) + 1).__name__)
print(bool(I(0)), bool(L()), bool(S()), not D(), L() or 'empty', I(3) < 4, S('a') < 'b', max(I(1), I(2)), sorted([I(3), I(1)]), I(7) // 2, divmod(I(7), 2), I(2) ** 3, I(255).to_bytes(1, 'big'), hex(I(255)))
l.attr = 1; d.attr = 2; s.attr = 3; i.attr = 4
print(l.__dict__, d.attr, s.attr, i.__dict__)
class Default(dict):
    def __init__(self, f): super().__init__(); self.f = f
    def __missing__(self, k): v = self[k] = self.f(); return v
x = Default(list); x['a'].append(1); x['a'].append(2); print(x)
class Count(dict):
    def __missing__(self, k): return 0
c = Count()
for ch in 'hello': c[ch] += 1
print(c)
class Sorted(list):
    def __iter__(self): return iter(sorted(super().__iter__()))
q = Sorted([3, 1, 2]); print(list(q), [*q], q, tuple(q), max(q), (lambda *a: a)(*q), ','.join(map(str, q)))
class Weird(str):
    def __str__(self): return 'weird'
    def __eq__(self, o): return True
    __hash__ = str.__hash__
print(Weird('a'), f'{Weird("b")}', '%s' % Weird('c'), Weird('d') == 'e', str(Weird('f')), 'x' + Weird('g'), [Weird('h')])
