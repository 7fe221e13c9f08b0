# json.dumps of every basic value.
import json
def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__ + ':', error)

for value in (None, True, False, 0, -1, 10**30, 1.5, -0.0, 1e16, 1e-7, 1e300, '', 'text', 'é', '😀', '\ud800',
              'q"\\/', '\n\r\t\b\f\x00\x1f\x7f', [], [1, [2]], (), (1, 'a'), {}, {'a': 1},
              {'b': [1, {'c': None}]}, {1: 2}, {1.5: 'f', True: 't', None: 'n'}, {'é': 'ß'}, [True, None],
              {'': ''}, '\u2028\u2029', float('inf'), float('-inf'), float('nan'), '\xa0\u3000'):
    print(json.dumps(value), json.dumps(value, ensure_ascii=False) if value != '\ud800' else '')


class IntSub(int):
    def __repr__(self):
        return 'IntSub!'


class FloatSub(float):
    def __repr__(self):
        return 'FloatSub!'


class StrSub(str):
    def __str__(self):
        return 'changed'


class ListSub(list):
    pass


class DictSub(dict):
    def items(self):
        return [('overridden', 1)]


print(json.dumps([IntSub(5), FloatSub(1.5), StrSub('s'), ListSub([1]), DictSub(a=1)]),
      json.dumps({IntSub(5): 1, StrSub('k'): 2, FloatSub(2.5): 3}))
for bad in ({1, 2}, b'bytes', 1j, object, len, [object()][0].__class__, {'k': {1}}, [[b'x']], {(1, 2): 3},
            {b'k': 1}, range(3), {'a': {'b': [1, {2}]}}, NotImplemented, ...):
    show(json.dumps, bad)
loop = []
loop.append(loop)
show(json.dumps, loop)
cycle = {}
cycle['k'] = [cycle]
show(json.dumps, cycle)
deep = []
for _ in range(200):
    deep = [deep]
print(len(json.dumps(deep)))
shared = [1]
print(json.dumps([shared, shared]), json.dumps({'a': shared, 'b': shared}))
show(json.dumps)
show(json.dumps, 1, 2)
show(json.dumps, 1, nope=2)
