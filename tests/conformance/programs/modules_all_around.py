# collections, functools, string, json, random, heapq, bisect, itertools, operator and math, all around.
import functools as F, collections as C, string, json, random, copy, heapq, bisect, itertools as I, operator as O, math, types, abc
def t(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__, str(e).split(' at 0x')[0])
@F.lru_cache(maxsize=2)
def sq(x, *a, **k): print('calc', x); return x * x
for v in (1, 2, 1, 3, 2, 1.0, True): sq(v)
print(sq.cache_info(), sq.cache_parameters(), sq.__wrapped__.__name__); sq.cache_clear(); print(sq.cache_info()); t(lambda: sq([]))
@F.lru_cache(typed=True)
def ty(x): return type(x).__name__
print(ty(1), ty(1.0), ty(True), ty.cache_info()); t(lambda: F.lru_cache('x')); t(lambda: F.lru_cache(-5)(len).cache_parameters()); 
@F.cache
def fc(n): return n if n < 2 else fc(n-1) + fc(n-2)
print(fc(100), fc.cache_info())
p = F.partial(int, base=2); print(p('101'), p, p.func, p.args, p.keywords, F.partial(p, '11')(), p.__dict__); p.x = 5; print(p.__dict__, copy.copy(p).keywords)
print(F.partial(lambda *a: a, F.Placeholder, 2, 3)(1, 3, 4)); t(lambda: F.partial(print, F.Placeholder)); t(lambda: F.partial(lambda *a: a, F.Placeholder, 2)()); print(F.partial(F.partial(lambda *a: a, F.Placeholder, 2), 9)(), repr(F.Placeholder))
t(lambda: F.partial()); t(lambda: F.partial(5)); t(lambda: F.partial(len, x=1)([]))
class Cell:
    def set(self, s): self.s = s
    on = F.partialmethod(set, True)
    @F.cached_property
    def cp(self): print('computed'); return 5
    @F.singledispatchmethod
    def sd(self, a): return 'base'
    @sd.register
    def _(self, a: int): return 'int'
    @sd.register(str)
    @classmethod
    def _(cls, a): return 'str ' + cls.__name__
c = Cell(); c.on(); print(c.s, c.cp, c.cp, vars(c), c.sd(1.5), c.sd(1), c.sd('a'), Cell.cp.__class__.__name__); del c.cp; print(c.cp)
@F.singledispatch
def sd(x, y=None): return 'obj'
@sd.register
def _(x: int, y=None): return 'int'
@sd.register(list)
def _(x, y=None): return 'list'
@sd.register
def _(x: float | str, y=None): return 'fs'
@sd.register(abc.ABC if 0 else C.abc.Mapping)
def _(x, y=None): return 'map'
print(sd(1), sd(True), sd([]), sd(1.5), sd('a'), sd({}), sd(C.OrderedDict()), sd(None), sd.dispatch(bool)(1), sorted(k.__name__ for k in sd.registry)); t(lambda: sd()); t(lambda: sd.register(5)); t(lambda: sd.register(lambda x: 1)); t(lambda: sd.register(list[int], len))
@F.total_ordering
class To:
    def __init__(s, v): s.v = v
    def __eq__(s, o): return s.v == o.v
    def __lt__(s, o): return s.v < o.v if isinstance(o, To) else NotImplemented
print(To(1) <= To(1), To(2) > To(1), To(1) >= To(2), To(1) != To(1)); t(lambda: To(1) <= 5); t(lambda: F.total_ordering(type('X', (), {})))
def w(f):
    @F.wraps(f)
    def inner(*a): "inner doc"; return f(*a)
    return inner
@w
def orig(a: int) -> str: "orig doc"
print(orig.__name__, orig.__doc__, orig.__wrapped__, orig.__annotations__) if 0 else print(orig.__name__, orig.__doc__, orig.__annotations__, orig.__qualname__)
print(F.reduce(O.add, [1, 2, 3]), F.reduce(O.add, [], 5), F.reduce(lambda a, b: a * b, range(1, 6), initial=2), sorted('bca', key=F.cmp_to_key(lambda a, b: (a < b) - (a > b)))); t(lambda: F.reduce(O.add, [])); t(lambda: F.reduce(O.add, 5))
# collections
d = C.deque([1, 2, 3], maxlen=4); d.append(4); d.append(5); d.appendleft(0); print(d, d.maxlen, d[0], d[-1], list(reversed(d)), d.count(2), d.index(3)); d.rotate(1); print(d); d.extendleft('ab'); print(d); d.insert(1, 'x') if len(d) < 4 else t(lambda: d.insert(1, 'x')); d.pop(); d.popleft(); d.remove('a') if 'a' in d else None; print(d, d.copy() == d, d + C.deque([9]), d * 2, d < C.deque([99])); t(lambda: C.deque().pop()); t(lambda: C.deque().popleft()); t(lambda: C.deque([1]).remove(5)); t(lambda: C.deque([1], -1)); t(lambda: C.deque([1])[5]); t(lambda: C.deque([1]).index(5)); t(lambda: setattr(d, 'maxlen', 1))
def mut():
    d = C.deque([1, 2, 3])
    for x in d: d.append(x)
t(mut)
c = C.Counter('abracadabra'); print(c, c.most_common(2), c['z'], c.total(), sorted(c.elements())[:5], c - C.Counter('aab'), c & C.Counter('abz'), c | C.Counter('zz'), c + C.Counter('a'), +C.Counter(a=-1, b=2), -C.Counter(a=-1, b=2), c == C.Counter('abracadabra'), c > C.Counter('a'), C.Counter(a=1) <= C.Counter(a=1, b=0), C.Counter(a=1) == C.Counter(a=1, b=0)); c.subtract('aaa'); c.update({'q': 5}); print(c); del c['nope']; t(lambda: C.Counter(1)); t(lambda: C.Counter.fromkeys('a')); c2 = C.Counter(a=3); c2 += C.Counter(a=-5, b=1); print(c2, repr(C.Counter()), copy.copy(c2), C.Counter({'a': 1.5}), C.Counter([('a', 1)]))
P = C.namedtuple('P', 'x y z', defaults=[5]); p = P(1, 2); print(p, p._asdict(), p._replace(x=9), P._fields, P._field_defaults, P._make([1, 2, 3]), p == (1, 2, 5), p[0], p.x, P.x.__doc__, P.__doc__, P.__new__.__defaults__, hash(p) == hash((1, 2, 5)), p.__getnewargs__(), copy.replace(p, y=7), p.__match_args__); t(lambda: P(1)); t(lambda: P(1, 2, 3, 4)); t(lambda: P(1, x=2)); t(lambda: p._replace(q=1)); t(lambda: setattr(p, 'x', 5)); t(lambda: P._make([1])); t(lambda: C.namedtuple('P', 'a a')); t(lambda: C.namedtuple('P', 'a _b')); t(lambda: C.namedtuple('P', 'if')); t(lambda: C.namedtuple('1P', 'a')); print(C.namedtuple('P', 'a if a _b 1', rename=True)._fields); t(lambda: C.namedtuple('P', 'a', defaults=[1, 2])); t(lambda: setattr(p, 'new', 5)); print(C.namedtuple('Q', ['a'], module='mm').__module__)
class Sub(P):
    __slots__ = ()
    @property
    def s(self): return self.x + self.y
    def __new__(cls, a): return super().__new__(cls, a, a)
print(Sub(4), Sub(4).s)
od = C.OrderedDict([('a', 1), ('b', 2), ('c', 3)]); od.move_to_end('a'); print(od, list(reversed(od)), od.popitem(last=False), od == {'c': 3, 'a': 1}, od == C.OrderedDict([('a', 1), ('c', 3)]), od | {'z': 0}); od.move_to_end('a', last=False); print(od); t(lambda: od.move_to_end('q')); t(lambda: C.OrderedDict().popitem()); t(lambda: od.pop('zz')); print(od.pop('zz', 5), od.setdefault('n', 8), list(od.items()), C.OrderedDict.fromkeys('ab', 0), repr(C.OrderedDict()))
dd = C.defaultdict(list); dd['a'].append(1); print(dd, dd['b'], dd.get('c'), 'c' in dd, dd.default_factory, copy.copy(dd), dd | {'x': 1}, dd.__missing__('q')); t(lambda: C.defaultdict(5)); t(lambda: C.defaultdict()['x']); t(lambda: C.defaultdict(None, {1: 2})[1])
cm = C.ChainMap({'a': 1}, {'a': 2, 'b': 3}); print(cm['a'], cm['b'], len(cm), sorted(cm), cm.maps, cm.new_child({'z': 1}), cm.parents, cm); cm['b'] = 9; print(cm.maps); del cm['b']; t(lambda: cm.__delitem__('b')); t(lambda: cm['zz']); print(cm.pop('a'), cm | {'q': 1}, C.ChainMap() == {}); t(lambda: cm.popitem()); t(lambda: cm.pop('nope'))
ud = C.UserDict({'a': 1}); ul = C.UserList([3, 1]); us = C.UserString('ab'); ul.sort(); print(ud, ul, us, us + 'c', us.upper(), ul + [5], ul * 2, ud | {'b': 2}, us == 'ab', ul[0:1], isinstance(ul[0:1], C.UserList), us[0], 'a' in us, ud.copy(), repr(us), hash(us) == hash('ab'), us % (), us.join(['x', 'y']))
# string
print(string.Template('$a ${b} $$ $c').safe_substitute(a=1, b=2), string.Template('$a').get_identifiers(), string.Template('$1').is_valid()); t(lambda: string.Template('$a').substitute()); t(lambda: string.Template('x\n $').substitute()); t(lambda: string.Template('${a').substitute(a=1)); print(string.Template('$a $b').substitute({'a': 1}, b=2))
class Fm(string.Formatter):
    def get_value(self, k, a, kw): return kw.get(k, f'<{k}>') if isinstance(k, str) else a[k]
    def format_field(self, v, s): return super().format_field(v, s).upper()
    def convert_field(self, v, c): return 'conv' if c == 'x' else super().convert_field(v, c)
    def check_unused_args(self, used, a, k): print('used', sorted(map(str, used)))
print(Fm().format('{0} {name} {zz!r} {1!x} {0:>5}', 'a', 'b', name='n'), list(string.Formatter().parse('a{b!r:c{d}}e{{f}}{}')), string.Formatter().vformat('{} {}', (1, 2), {}), string.capwords('hello  wOrld'), string.capwords('a-b', '-')); t(lambda: string.Formatter().format('{} {0}', 1)); t(lambda: string.Formatter().format('{0}')); t(lambda: string.Formatter().format('{a}')); t(lambda: string.Formatter().format('{a.b[0]}', a=types.SimpleNamespace(b=[7])))
# json
for s in ('[1, 2.5, -3e2, true, null, "\\u00e9\\ud83d\\ude00"]', '{"a": {"b": []}}', ' 1 ', '', '[', '[1,]', '{"a"}', '{"a":}', '{a: 1}', "{'a': 1}", '[1 2]', '"abc', '"\\x"', '"\\u12"', '"a\nb"', 'nul', 'NaN', '-Infinity', '01', '1.', '.5', '+1', '1e', '[1] x', '\ufeff[1]', '{"a": 1, "a": 2}', '[1, 2', '{"a": 1', '{"a": 1,', '{"a": 1,}', '{,}', '"\\ud800"', '1' * 20, '-', '--1', 'true1', '[true false]', '"\t"', b'[1]', b'\xff\xfe[\x00]\x00', '[]]', '{"a": [1, {"b": }]}'):
    t(lambda: json.loads(s))
t(lambda: json.loads('"\t"', strict=False)); print(json.loads('[1.5, 2, NaN]', parse_float=str, parse_int=lambda x: x + '!', parse_constant=lambda c: c), json.loads('{"a": 1}', object_hook=lambda d: list(d)), json.loads('{"a": 1, "b": {"c": 2}}', object_pairs_hook=list))
for a, k in (([1, 'é', None, True, 1.5, {'a': (1, 2)}], {}), ({'b': 1, 'a': [1, {}], 'c': []}, dict(indent=2, sort_keys=True)), ([1, [2]], dict(indent='--')), ({'a': 1}, dict(separators=(',', ':'))), ('é\u2028😀"\\\n\x01/', dict(ensure_ascii=False)), ('é😀\x7f', {}), ({1: 2, None: 3, True: 4, 1.5: 5}, {}), ({(1,): 2}, {}), ({(1,): 2, 'a': 1}, dict(skipkeys=True)), (float('nan'), {}), (float('inf'), dict(allow_nan=False)), ({1, 2}, {}), (1j, dict(default=str)), (object, dict(default=lambda o: [o.__name__])), ([[]] , dict(indent=0)), ([], dict(indent=4)), ({}, dict(indent=4)), ([1, 2], dict(indent=4, separators=(', ', ' : '))), (10**30, {}), (1e100, {}), (-0.0, {}), (b'a', {}), (C.OrderedDict(z=1, a=2), {}), ({'a': {'b': {1}}}, {})):
    t(lambda: json.dumps(a, **k))
l = []; l.append(l); t(lambda: json.dumps(l)); t(lambda: json.dumps(l, check_circular=False)) if 0 else None
try: json.loads('{"a":\n [1,, 2]}')
except json.JSONDecodeError as e: print(e.msg, e.pos, e.lineno, e.colno, e.doc)
try: json.dumps({'a': [1, {2}]})
except TypeError as e: print(e, e.__notes__)
class E(json.JSONEncoder):
    def default(self, o): return 'D' if isinstance(o, set) else super().default(o)
print(json.dumps([{1}], cls=E), ''.join(E().iterencode({'a': {1}}))); t(lambda: json.dumps(object(), cls=E)); print(json.JSONDecoder().raw_decode('[1] x'), json.JSONEncoder(indent=1).encode([1]))
# random
random.seed(42); print(random.random(), random.randint(1, 100), random.choice('abc'), random.sample(range(100), 5), random.uniform(1, 2), random.gauss(0, 1), random.normalvariate(0, 1), random.shuffle(x := list(range(10))), x, random.choices('abc', [1, 2, 3], k=5), random.getrandbits(70), random.randrange(0, 1000, 7), random.triangular(), random.betavariate(1, 2), random.expovariate(), random.gammavariate(2, 1), random.lognormvariate(0, 1), random.paretovariate(3), random.weibullvariate(1, 2), random.vonmisesvariate(0, 0), random.binomialvariate(10, .3), random.randbytes(5), random.sample('abcd', 2, counts=[1, 2, 3, 4]))
for s in ('a', b'b', -7, 2**100, bytearray(b'q'), True, ''): random.seed(s); print(s, random.random(), random.getrandbits(32))
random.seed('x', version=1); print(random.random()); t(lambda: random.seed([])); r = random.Random(5); st = r.getstate(); a = r.random(); r.setstate(st); print(a == r.random(), st[0], len(st[1]), r.randint(5, 5)); t(lambda: random.randint(5, 1)); t(lambda: random.choice([])); t(lambda: random.sample([1], 2)); t(lambda: random.sample({1}, 1)); t(lambda: random.randrange(0)); t(lambda: random.choices([], k=1)); t(lambda: random.choices([1], [0])); t(lambda: random.choices([1], [1, 2])); t(lambda: random.randrange(1.5)); t(lambda: random.choices([1], cum_weights=[1], weights=[1])); t(lambda: random.getrandbits(-1)); t(lambda: random.binomialvariate(-1)); t(lambda: r.setstate((1,))); t(lambda: random.randrange(1, 10, 0)); t(lambda: random.shuffle((1, 2)))
# heapq, bisect, itertools
h = [5, 1, 4]; heapq.heapify(h); heapq.heappush(h, 0); print(h, heapq.heappop(h), heapq.heapreplace(h, 9), heapq.heappushpop(h, 0), h, heapq.nlargest(2, h), heapq.nsmallest(2, h, key=lambda x: -x), list(heapq.merge([1, 4], [2, 3])), list(heapq.merge([4, 1], [3], reverse=True)), list(heapq.merge(['bb', 'a'], key=len)) if 0 else ''); t(lambda: heapq.heappop([])); hm = [1, 5, 3]; heapq.heapify_max(hm); heapq.heappush_max(hm, 9); print(hm, heapq.heappop_max(hm), heapq.heapreplace_max(hm, 2), heapq.heappushpop_max(hm, 7))
print(bisect.bisect([1, 2, 2, 3], 2), bisect.bisect_left([1, 2, 2, 3], 2), bisect.bisect([3, 2, 1], -2, key=lambda x: -x), bisect.bisect_left([1, 2, 3], 2, lo=2), bisect.insort(z := [1, 3], 2), z); t(lambda: bisect.bisect([1], 2, lo=-1)); t(lambda: bisect.bisect([1, 'a'], 2))
print(list(I.accumulate([1, 2, 3], initial=10)), list(I.accumulate([1, 2, 3], O.mul)), list(I.batched('abcdefg', 3)), list(I.chain.from_iterable(['ab', 'c'])), list(I.combinations('abc', 2)), list(I.combinations_with_replacement('ab', 2)), list(I.compress('abc', [1, 0, 1])), list(I.islice(I.count(5, 2.5), 3)), list(I.islice(I.cycle('ab'), 5)), list(I.dropwhile(lambda x: x < 3, [1, 3, 1])), list(I.filterfalse(None, [0, 1, ''])), [(k, list(g)) for k, g in I.groupby('aabbc')], list(I.islice('abcdef', 1, None, 2)), list(I.pairwise('abc')), list(I.permutations('abc', 2)), list(I.product('ab', [1, 2])), list(I.product([0, 1], repeat=2)), list(I.repeat(1, 2)), list(I.starmap(pow, [(2, 3)])), list(I.takewhile(lambda x: x < 3, [1, 3, 1])), [list(x) for x in I.tee('ab', 3)], list(I.zip_longest('abc', 'x', fillvalue='-'))); t(lambda: list(I.batched('abc', 2, strict=True))); t(lambda: I.islice([], -1)); t(lambda: I.count('a')); print(I.count(3), I.repeat(2), I.repeat(2, 3), O.length_hint(I.repeat(1, 5)), repr(I.count(1.5, 2)))
print(O.itemgetter(1, 0)('ab'), O.attrgetter('real', 'imag')(1j), O.attrgetter('a.b')(types.SimpleNamespace(a=types.SimpleNamespace(b=5))), O.methodcaller('split', 'b', maxsplit=1)('abcb'), O.itemgetter(slice(1))('abc'), O.itemgetter(1), O.attrgetter('a', 'b.c'), O.methodcaller('x', 1, k=2), O.is_none(None), O.is_not_none(None), O.call(len, 'ab')); t(lambda: O.attrgetter('x')(5)); t(lambda: O.itemgetter()); t(lambda: O.methodcaller())
print(math.fsum([.1] * 10), math.prod([2, 3], start=4), math.comb(50, 25), math.perm(5), math.isqrt(10**40), math.gcd(12, 18, 0), math.lcm(4, 6), math.hypot(3, 4, 12), math.dist((1, 2), (4, 6)), math.frexp(8.5), math.ldexp(.5, 3), math.modf(-2.5), math.fmod(-7, 3), math.remainder(-7, 3), math.copysign(1, -0.0), math.nextafter(1, 2), math.ulp(1.0), math.trunc(-2.5), math.exp2(3), math.log2(8), math.log10(1000), math.log(8, 2), math.log1p(1e-10), math.expm1(1e-10), math.fma(2, 3, 4), math.sumprod([1, 2], [3, 4]), math.isclose(1, 1 + 1e-10), math.degrees(math.pi), math.radians(180), math.inf, math.nan, math.tau, math.e); t(lambda: math.sqrt(-1)); t(lambda: math.log(0)); t(lambda: math.factorial(-1)); t(lambda: math.comb(2, -1)); t(lambda: math.acos(2)); t(lambda: math.exp(1000)); t(lambda: math.pow(0, -1)); t(lambda: math.gamma(-1)); t(lambda: math.floor(math.inf)); t(lambda: math.floor(math.nan)); t(lambda: math.isqrt(-1)); t(lambda: math.fmod(1, 0)); t(lambda: math.ldexp(1, 10**10)); t(lambda: math.sumprod([1], [1, 2])); t(lambda: math.log(-5)); t(lambda: math.atanh(1)); t(lambda: math.lgamma(0)); t(lambda: math.factorial(1.5)); t(lambda: math.remainder(1, 0)); t(lambda: math.sin(math.inf))
