class A:
    x = 1
    class B:
        y = [10, {'k': (1, 2, 3)}]
print(A.B.y[1]['k'][-1], A().B().y[0], A.x.real.imag)
print('a b'.split()[1].upper()[0], [1, 2, 3].__len__(), (5).bit_length(), 5 .real, 5..real, 1.5.is_integer())
print([[1, 2], [3, 4]][1][0], {'a': {'b': 'c'}}['a']['b'], 'abc'[1][0][0])
print((lambda: {'f': lambda x: [x]})()['f'](3)[0])
a = A()
a.n = a
a.n.n.n.z = 5
print(a.z)
d = {}
d['x'], d['y'] = 1, 2
d[1, 2] = 3
d[()] = 4
d[None] = 5
print(d)
m = [[0] * 3 for _ in range(2)]
m[0][1] = m[1][2] = 7
m[1][0] += 4
print(m)
class S:
    def __getitem__(self, i): return i
s = S()
print(s[1], s[1, 2], s[1:2], s[::], s[1:2, ::3], s[...], s[(1, 2)], s[:, 1], s[1,], s[*[1, 2], 3], s[b:=4], s[lambda: 0] is None)
print([1, 2, 3] [ 0 ] . real)
print(
    'multi'
    .upper()
    [0]
)
