for action in ('d[99] = 1', 'del d[3]', 'd.clear()', 'd.pop(1)', 'd.update({5: 5, 6: 6})', 'd.popitem()', 'd[1] = "same size"', 'del d[1]; d[4] = 4', 'd.setdefault(9, 1)', 'd |= {7: 7}'):
    d = {1: 'a', 2: 'b', 3: 'c'}
    seen = []
    try:
        for k in d:
            seen.append(k)
            if k == 1: exec(action)
    except RuntimeError as e: seen.append(str(e))
    print(action, seen, d)
for view in ('d.keys()', 'd.values()', 'd.items()', 'reversed(d)', 'reversed(d.items())'):
    d = {1: 'a', 2: 'b'}
    try:
        for x in eval(view): d[x if isinstance(x, str) else 'new'] = 1
    except RuntimeError as e: print(view, e)
d = {1: 1}
it = iter(d); next(it); d[2] = 2
try: next(it)
except RuntimeError as e: print(e)
try: next(it)
except RuntimeError as e: print('again', e)
d = {1: 1, 2: 2}
it = iter(d); list(it); d[3] = 3
print(next(it, 'exhausted is exhausted'))
s = {1, 2, 3}
try:
    for x in s: s.add(x + 100)
except RuntimeError as e: print(e)
s = {1}
for x in s: s.discard(x); s.add(5)
print(s)
try: {k: d.pop(k) for k in d}
except RuntimeError as e: print(e)
d = {1: 1}
try: [d.update({len(d) + 1: 0}) for k in d]
except RuntimeError as e: print(e)
try: dict((k, d.clear()) for k in d)
except RuntimeError as e: print(e)
d = dict.fromkeys(range(5))
for k in list(d): del d[k]
print(d)
keys = {1: 2}.keys()
d = {1: 1, 2: 2}
k, v, i = d.keys(), d.values(), d.items()
d[3] = 3
print(list(k), list(v), list(i), len(k))
import collections
q = collections.deque([1, 2])
try:
    for x in q: q.append(x)
except RuntimeError as e: print(e)
o = collections.OrderedDict(a=1)
try:
    for x in o: o['b'] = 2
except RuntimeError as e: print(e)
