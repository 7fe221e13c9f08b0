# json.dumps: indent, separators, sort_keys, skipkeys, allow_nan, default, cls, check_circular.
import json
def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__ + ':', error)

data = {'b': [1, 2, {'x': None}], 'a': {}, 'c': [], 'd': (), 'e': {'k': [[]]}}
for indent in (None, 0, 1, 2, 4, '\t', '--', True, -1, ''):
    print(repr(indent), json.dumps(data, indent=indent))
print(json.dumps(data, separators=(',', ':')), json.dumps(data, indent=1, separators=(';', ' = ')),
      json.dumps([], indent=2), json.dumps({}, indent=2), json.dumps([[], {}], indent=2),
      json.dumps('x', indent=2))
print(json.dumps({'b': 1, 'a': {'z': 1, 'y': 2}}, sort_keys=True),
      json.dumps({2: 'a', 1: 'b', 10: 'c'}, sort_keys=True),
      json.dumps({'é': 1, 'z': 2}, sort_keys=True, ensure_ascii=False))
show(json.dumps, {1: 'a', 'b': 2}, sort_keys=True)
show(json.dumps, {None: 1, 'a': 2}, sort_keys=True)
print(json.dumps({(1, 2): 'x', 'k': 1, b'b': 2}, skipkeys=True), json.dumps({(1,): 1}, skipkeys=True),
      json.dumps({(1,): 1, 'k': {1: {(2,): 3}}}, skipkeys=True, indent=1))
show(json.dumps, float('nan'), allow_nan=False)
show(json.dumps, [1, float('inf')], allow_nan=False)
show(json.dumps, {float('-inf'): 1}, allow_nan=False)
print(json.dumps({float('nan'): 1}), json.dumps([{1, 2}], default=sorted),
      json.dumps(1j, default=lambda o: [o.real, o.imag]),
      json.dumps({'k': b'b'}, default=lambda o: o.decode()),
      json.dumps([object], default=lambda o: o.__name__))
show(json.dumps, {1}, default=lambda o: 1 / 0)
show(json.dumps, {1}, default=lambda o: o)
show(json.dumps, {1}, default=5)
show(json.dumps, {'a': [{1}]}, default=lambda o: b'still bad')
loop = []
loop.append(loop)
show(json.dumps, loop, check_circular=True)
show(json.dumps, data, indent=1.5)
show(json.dumps, data, separators=(',',))
show(json.dumps, data, separators=5)
show(json.dumps, data, separators=(1, 2))


class Encoder(json.JSONEncoder):
    def default(self, o):
        if isinstance(o, complex):
            return {'re': o.real, 'im': o.imag}
        return super().default(o)


print(json.dumps([1j, 2], cls=Encoder), Encoder(indent=1).encode({'a': 1j}),
      list(Encoder().iterencode([1, 'a'])), ''.join(Encoder(sort_keys=True).iterencode({'b': 1, 'a': [2]})),
      json.JSONEncoder().encode('é'),
      json.JSONEncoder(ensure_ascii=False, separators=('|', '>')).encode({'é': [1, 2]}),
      json.JSONEncoder.item_separator, json.JSONEncoder.key_separator)
show(json.dumps, {1}, cls=Encoder)
show(json.JSONEncoder().default, 5)
show(json.JSONEncoder, nope=1)


class File:
    def __init__(self):
        self.parts = []

    def write(self, text):
        self.parts.append(text)


f = File()
print(json.dump({'a': [1, None]}, f), ''.join(f.parts), json.dump([1], f, indent=2), ''.join(f.parts))
show(json.dump, {1}, File())
show(json.dump, 1)
print(json.dumps({True: 1, False: 2, None: 3, 1.5: 4, 10: 5}), json.dumps('a' * 3 + '\u1234' + '\U0001f600'),
      json.dumps(['\ud83d\ude00', '\udc00']))
