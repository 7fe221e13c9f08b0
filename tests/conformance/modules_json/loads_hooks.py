# json.loads: object_hook, object_pairs_hook, parse_float, parse_int, parse_constant, cls; JSONDecoder.
import json
from collections import OrderedDict
def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__ + ':', error)

text = '{"a": 1, "b": {"c": 2.50, "d": [{"e": NaN}]}, "f": -Infinity, "a": 9}'
print(json.loads(text, object_hook=lambda d: sorted(d.items(), key=str)))
print(json.loads(text, object_pairs_hook=lambda p: p))
print(json.loads(text, object_pairs_hook=OrderedDict)['b']['c'],
      json.loads(text, object_hook=lambda d: 1 / 0 if 'x' in d else d)['a'])
print(json.loads(text, parse_float=lambda s: 'F' + s, parse_int=lambda s: 'I' + s,
                 parse_constant=lambda s: 'C' + s))
print(json.loads('[1.5, 1, 1e5, -0, Infinity, 1E-2]', parse_float=str, parse_int=str, parse_constant=repr),
      json.loads('[1, 2]', parse_int=float), json.loads('{"a": {}}', object_hook=len),
      json.loads('{}', object_pairs_hook=tuple), json.loads('[{}, []]', object_hook=lambda d: None))
show(json.loads, text, object_hook=lambda d: 1 / 0)
show(json.loads, '[1]', parse_int=lambda s: int('x'))
show(json.loads, '[1]', parse_int=5)
show(json.loads, '{}', object_hook=5)
show(json.loads, '[1]', nope=1)
print(json.loads('{"x": 1}', object_hook=lambda d: 'hook', object_pairs_hook=lambda p: 'pairs'))
decoder = json.JSONDecoder()
print(decoder.decode(' [1] '), decoder.raw_decode('[1] tail'), decoder.raw_decode('"a"bc', 0),
      decoder.raw_decode('xx{"k":2}yy', 2), decoder.raw_decode('12 34'), decoder.strict, decoder.object_hook)
show(decoder.decode, '[1] x')
show(decoder.raw_decode, ' [1]')
show(decoder.raw_decode, '')
show(decoder.raw_decode, '[1]', 10)
show(decoder.raw_decode, '[1]', -1)
show(decoder.decode, 5)
show(json.JSONDecoder, nope=1)
stream = '{"a": 1} [2, 3]  "four" 5 null'
position, found = 0, []
while position < len(stream):
    value, position = decoder.raw_decode(stream, position)
    found.append(value)
    while position < len(stream) and stream[position] == ' ':
        position += 1
print(found)


class Decoder(json.JSONDecoder):
    def __init__(self, **kwargs):
        super().__init__(object_hook=self.hook, **kwargs)

    def hook(self, d):
        return complex(d['re'], d['im']) if 're' in d else d

    def decode(self, s):
        return ('decoded', super().decode(s))


print(json.loads('[{"re": 1, "im": 2}, {"x": 0}]', cls=Decoder), Decoder().decode('1'))


class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y


def encode(o):
    if isinstance(o, Point):
        return {'__point__': [o.x, o.y]}
    raise TypeError(f'cannot encode {type(o).__name__}')


def decode(d):
    return Point(*d['__point__']) if '__point__' in d else d


round_trip = json.loads(json.dumps({'p': Point(1, 2), 'l': [Point(3, 4)]}, default=encode),
                        object_hook=decode)
print(round_trip['p'].x, round_trip['l'][0].y)
show(json.dumps, [object()], default=encode)
print(sorted(json.__all__))
