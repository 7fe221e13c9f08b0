def f(x):
    match x:
        case {'type': 'circle', 'r': r}: return f'circle {r}'
        case {'type': 'rect', 'w': w, 'h': h, **rest}: return f'rect {w}x{h} {rest}'
        case {'type': str(t)}: return f'type {t}'
        case {1: a, 2: b}: return f'{a}, {b}'
        case {'nested': {'deep': [x, *_]}}: return f'deep {x}'
        case {None: v} | {True: v} | {-1.5: v}: return f'odd key {v}'
        case {'key': _}: return 'has key'
        case {}: return 'some mapping'
        case _: return 'no mapping'
class D(dict):
    def __missing__(self, k): return 'missing'
import collections, collections.abc
class M(collections.abc.Mapping):
    def __getitem__(self, k):
        if k == 'key': return 1
        raise KeyError(k)
    def __iter__(self): return iter(['key'])
    def __len__(self): return 1
class Duck:
    def keys(self): return ['key']
    def __getitem__(self, k): return 1
for v in ({'type': 'circle', 'r': 2}, {'type': 'circle'}, {'type': 'rect', 'w': 1, 'h': 2}, {'h': 1, 'type': 'rect', 'w': 3, 'z': 0, 'y': 1}, {'type': 5}, {1: 'x', 2: 'y', 3: 'z'}, {'nested': {'deep': [7, 8]}}, {None: 0}, {True: 1}, {-1.5: 2}, {'key': None}, {}, {'other': 1}, D(), collections.OrderedDict(key=1), collections.defaultdict(list), M(), Duck(), [], 'key', None):
    print(type(v).__name__, f(v))
match {'a': 1, 'b': 2}:
    case {'a': 1, **others}: print(others)
match {'a': 1}:
    case {**everything}: print(everything)
class K: A, B = 'ka', 'kb'
match {'ka': 1, 'kb': 2}:
    case {K.A: x, K.B: y}: print(x, y)
