a, b, d = [1, 2], 'xy', {'k': 'v'}
print([*a, *b], (*a, *b), {*a, *a} == {1, 2}, {**d, **d, 'z': 1}, [*d, *d.values()], *d)
print([*a, 0, *[], *range(3)], [*[*[*a]]], (*(),), [*'', *()])
x = *a, *b
print(x)
y = [*a], *b
print(y)
def f(): return *a, 'end'
def g():
    yield *a, 'end'
    r = yield
print(f(), next(g()))
for i in *a, *b: print(i, end=' ')
print()
print({**{'a': 1}, **{'a': 2, 'b': 3}, 'a': 4}, {'a': 0, **{'b': 1, 'a': 2}})
class K:
    def keys(self): return iter('pq')
    def __getitem__(self, k): return ord(k)
print({**K()}, {**K(), 'p': 0}, dict(**K()))
print({(1, 2): 'hit'}[*a])
subject = {}
subject[*a] = 1
subject[0, *a] = 2
print(subject)
for bad in ('{**[1]}', '{**None}', '[*None]', '{*5}', '(*5,)', '{**"ab"}', 'f(*5)', 'f(**5)', 'f(**{}, **[])', 'dict(**{1: 2})', '{*[[]]}'):
    try: eval(bad)
    except TypeError as e: print(bad, e)
print(*[1], *[], *[2, 3], sep=';')
print(max(*a, *[7]), list(zip(*[a, b])), [*zip(*[(1, 2), (3, 4)])])
