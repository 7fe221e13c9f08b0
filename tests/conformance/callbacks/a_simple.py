print(sorted([3, 1, 2], key=lambda x: -x), list(map(lambda x: x * 2, [1, 2])), list(filter(lambda x: x > 1, [1, 2, 3])))
print(max(['a', 'bbb', 'cc'], key=len), min([3, -5, 2], key=abs))
class A:
    def __eq__(self, o): return True
    def __hash__(self): return 1
    def __repr__(self): return 'A!'
    def __len__(self): return 4
    def __iter__(self): return iter([1, 2])
    def __getitem__(self, i): return i
a = A()
print([a], {a: 1}, a == 5, a in [3], len(a), list(a), sum(a), tuple(a), f'{a}', '%s' % a, str(a), a[7], sorted(a), dict(zip(a, a)), set(a) == {1, 2})
