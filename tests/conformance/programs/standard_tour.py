from __future__ import annotations
from dataclasses import dataclass, field
from collections import defaultdict, Counter, deque
from contextlib import contextmanager, suppress, ExitStack
from enum import Enum, auto, IntFlag
from functools import lru_cache, partial, reduce, wraps, cached_property, total_ordering, singledispatch
from itertools import groupby, chain, islice, product, accumulate, pairwise
import heapq, bisect, json, math, operator, random, string, copy
class Kind(Enum):
    NUM = auto(); OP = auto(); LP = auto(); RP = auto()
@dataclass(frozen=True, slots=True)
class Token:
    kind: Kind
    text: str
    pos: int = field(compare=False, default=0)
def tokenize(src):
    i = 0
    while i < len(src):
        c = src[i]
        if c.isspace(): i += 1; continue
        if c.isdigit():
            j = i
            while j < len(src) and (src[j].isdigit() or src[j] == '.'): j += 1
            yield Token(Kind.NUM, src[i:j], i); i = j; continue
        match c:
            case '(' : yield Token(Kind.LP, c, i)
            case ')' : yield Token(Kind.RP, c, i)
            case '+' | '-' | '*' | '/' | '^': yield Token(Kind.OP, c, i)
            case other: raise SyntaxError(f'unexpected {other!r} at {i}')
        i += 1
PREC = {'+': (1, operator.add), '-': (1, operator.sub), '*': (2, operator.mul), '/': (2, operator.truediv), '^': (3, operator.pow)}
def parse(tokens):
    out, ops = [], []
    def apply():
        op = ops.pop().text; b, a = out.pop(), out.pop(); out.append(PREC[op][1](a, b))
    for t in tokens:
        match t:
            case Token(kind=Kind.NUM, text=x): out.append(float(x) if '.' in x else int(x))
            case Token(Kind.LP): ops.append(t)
            case Token(Kind.RP):
                while ops[-1].kind is not Kind.LP: apply()
                ops.pop()
            case Token(kind=Kind.OP, text=x):
                while ops and ops[-1].kind is Kind.OP and (PREC[ops[-1].text][0], x != '^') >= (PREC[x][0], True): apply()
                ops.append(t)
    while ops: apply()
    return out[0]
for e in ('1 + 2 * 3', '(1 + 2) * 3', '2 ^ 3 ^ 2', '10 / 4 - 1', '2 * (3 + 4) ^ 2', '1 $ 2', '1 / 0'):
    try: print(e, '=', parse(tokenize(e)))
    except Exception as x: print(e, '->', type(x).__name__, x)
print(list(tokenize('1+2')))
@total_ordering
class V:
    def __init__(self, *p): self.p = p
    def __eq__(s, o): return s.p == o.p
    def __lt__(s, o): return s.p < o.p
    def __repr__(s): return 'V' + '.'.join(map(str, s.p))
    @cached_property
    def major(self): print('computing'); return self.p[0]
v = V(1, 2); print(sorted([V(2), V(1, 9), V(1, 2, 3)]), V(1) <= V(1), V(2) > V(1), v.major, v.major, v.__dict__)
def timed(label=None):
    def deco(f):
        @wraps(f)
        def inner(*a, **k):
            calls[label or f.__name__] += 1
            return f(*a, **k)
        return inner
    return deco
calls = Counter()
@timed()
@lru_cache(maxsize=None)
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(50), calls, fib.__wrapped__.cache_info())
@contextmanager
def managed(name):
    print('enter', name)
    try: yield name.upper()
    except ValueError as e: print('swallowed', e)
    finally: print('exit', name)
with managed('a') as a, managed('b') as b: print(a, b); raise ValueError('x')
with ExitStack() as st:
    st.enter_context(managed('s')); st.callback(print, 'callback'); st.push(lambda *e: print('pushed', e[0]))
with suppress(KeyError): {}['x']
@singledispatch
def show(x): return f'object {x}'
@show.register
def _(x: int): return f'int {x}'
@show.register(list)
def _(x): return f'list of {len(x)}'
print(show(1), show([1]), show('s'), show(True))
graph = {'a': {'b': 7, 'c': 3}, 'b': {'d': 2}, 'c': {'b': 1, 'd': 8}, 'd': {}}
def dijkstra(g, s):
    dist, q = {s: 0}, [(0, s)]
    while q:
        d, n = heapq.heappop(q)
        for m, w in g[n].items():
            if d + w < dist.get(m, math.inf): dist[m] = d + w; heapq.heappush(q, (d + w, m))
    return dist
print(dijkstra(graph, 'a'))
text = 'the quick brown fox jumps over the lazy dog the end'
print(Counter(text.split()).most_common(2), {k: [*g] for k, g in groupby(sorted(text.split(), key=len), key=len)}, [*accumulate([1, 2, 3], initial=10)], [*pairwise('abc')], reduce(lambda a, b: a * b, range(1, 8)))
data = {'name': 'x', 'items': [1, 2.5, None, True, {'k': 'é\n"'}], 'n': -0.0}
s = json.dumps(data, indent=2, sort_keys=True); print(s, json.loads(s) == data, json.dumps(data, ensure_ascii=False, separators=(',', ':')))
for bad in ('{', '[1,]', '{"a" 1}', 'nul', '"\\x"', '[1 2]', ''):
    try: json.loads(bad)
    except json.JSONDecodeError as e: print(e)
class Perm(IntFlag): R = 4; W = 2; X = 1
print(Perm.R | Perm.W, Perm(7), Perm.R in Perm(5), [p.name for p in Perm], ~Perm.R)
random.seed(42); print(random.random(), random.randint(1, 100), random.choice('abc'), random.sample(range(10), 3), random.shuffle(l := [1, 2, 3]) or l)
d = defaultdict(lambda: defaultdict(int)); d['a']['b'] += 1; print(d['a'], dict(d['a']), json.dumps(d))
dq = deque(range(5), maxlen=3); dq.appendleft(9); dq.rotate(1); print(dq, bisect.bisect([1, 3, 5], 3), string.ascii_lowercase[:3], copy.deepcopy(data) == data)
@dataclass(order=True)
class P:
    x: int; y: list[int] = field(default_factory=list); z: str = field(default='q', repr=False, kw_only=True)
    def __post_init__(self): self.x *= 2
print(P(1), P(1, [2]) < P(2), P(3, z='w').z, P.__match_args__)
try: P()
except TypeError as e: print(e)
primes = [p for p in range(2, 50) if all(p % q for q in range(2, int(p ** 0.5) + 1))]; print(primes)
matrix = [[1, 2], [3, 4]]; print([*zip(*matrix)], [[sum(a * b for a, b in zip(r, c)) for c in zip(*matrix)] for r in matrix])
print(f'{1234567.891:,.2f} {0.5:%} {255:#06x} {"centered":^20}| {3.0} {1e-7} {10**20:_}')
print(*map('{:>4}'.format, range(5)), sep='|', end='!\n')
