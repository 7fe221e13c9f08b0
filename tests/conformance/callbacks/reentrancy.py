calls = []
def key(x):
    calls.append(x)
    if x == 2: return sorted([2, 1], key=key)[0]
    return -x if isinstance(x, int) else x
print(sorted([3, 1], key=key), calls)
d = {}
class K:
    def __init__(self, n): self.n = n
    def __hash__(self): return 1
    def __eq__(self, o):
        calls.append((self.n, o.n))
        if len(calls) < 5: d.get(K('inner'))
        return self.n == o.n
calls.clear()
d[K('a')] = 1
d[K('b')] = 2
print(d.get(K('b')), calls)
class R:
    depth = 0
    def __repr__(self):
        R.depth += 1
        try: return f'R{R.depth}' if R.depth > 3 else repr([self, {R.depth: (self,)}])
        finally: R.depth -= 1
print(R())
class L(list):
    def __iter__(self):
        for x in list.__iter__(self):
            yield x
            if isinstance(x, L): yield from x
print(list(L([1, L([2, L([3])]), 4])))
class S:
    def __init__(self, v): self.v = v
    def __lt__(self, o): return sorted([self.v, o.v])[0] == self.v and self.v != o.v
print([s.v for s in sorted(map(S, [3, 1, 2]))])
def gen(n):
    if n: yield from sorted(gen(n - 1), key=lambda x: -x)
    yield n
print(list(gen(5)))
def f(x): return max([x, x - 1], key=lambda y: f(y - 1) if y > 0 else y) if x > -2 else x
print([f(i) for i in range(5)])
class Prop:
    @property
    def a(self): return [self.b for _ in range(2)]
    @property
    def b(self): return sum(map(lambda _: self.c, 'xy'))
    @property
    def c(self): return len({x: self.__class__ for x in 'abc'})
print(Prop().a)
class Attr:
    def __getattr__(self, n): return getattr(self, n[1:]) if len(n) > 1 else n
print(Attr().abcdef, [Attr().xy for _ in range(2)])
class Fmt:
    def __format__(self, s): return f'{Fmt():{s[1:]}}{s[0]}' if s else '.'
print(f'{Fmt():abc}')
class Call:
    def __call__(self, n): return n if n < 2 else sum(map(self, [n - 1, n - 2]))
print(Call()(12))
class Enter:
    def __init__(self, n): self.n = n
    def __enter__(self):
        if self.n:
            with Enter(self.n - 1) as x: return x + [self.n]
        return [0]
    def __exit__(self, *a): calls.append(self.n)
calls.clear()
with Enter(3) as e: print(e, calls)
print(calls)
