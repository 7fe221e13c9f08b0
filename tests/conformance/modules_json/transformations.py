# json in programs: custom types, pretty printing, streaming lines, diffs, round trips.
import json
from collections import OrderedDict, namedtuple
from dataclasses import asdict, dataclass, field
from enum import Enum, IntEnum, StrEnum


class Color(StrEnum):
    RED = 'red'


class Level(IntEnum):
    HIGH = 3


class Plain(Enum):
    X = 'x'


@dataclass
class Item:
    name: str
    price: float
    tags: list = field(default_factory=list)


Point = namedtuple('Point', 'x y')
print(json.dumps([Color.RED, Level.HIGH, Point(1, 2), (1, (2,)), OrderedDict(b=1, a=2),
                  asdict(Item('n', 1.5, ['t']))]), json.dumps({Color.RED: 1, Level.HIGH: 2}))


class Encoder(json.JSONEncoder):
    def default(self, o):
        match o:
            case set() | frozenset():
                return {'__set__': sorted(o)}
            case complex(real=re, imag=im):
                return {'__complex__': [re, im]}
            case bytes():
                return {'__bytes__': o.hex()}
            case Item():
                return {'__item__': vars(o)}
            case Enum():
                return {'__enum__': [type(o).__name__, o.value]}
        return super().default(o)


def decode(d):
    match d:
        case {'__set__': items}:
            return set(items)
        case {'__complex__': [re, im]}:
            return complex(re, im)
        case {'__bytes__': text}:
            return bytes.fromhex(text)
        case {'__item__': values}:
            return Item(**values)
        case {'__enum__': ['Plain', value]}:
            return Plain(value)
    return d


document = {'s': {3, 1, 2}, 'c': 1 + 2j, 'b': b'\x00\xff', 'i': [Item('a', 2.0), Item('b', 3.5, ['x'])],
            'e': Plain.X, 'n': None}
text = json.dumps(document, cls=Encoder, sort_keys=True)
print(text)
print(json.loads(text, object_hook=decode) == document, json.loads(text, object_hook=decode)['i'][1])
try:
    json.dumps({'x': [object]}, cls=Encoder)
except TypeError as error:
    print(error, error.__notes__)
print(json.dumps(document, cls=Encoder, indent=2)[:120])
lines = '\n'.join(json.dumps({'id': i, 'square': i * i}) for i in range(3))
print(sum(json.loads(line)['square'] for line in lines.splitlines()), lines.count('\n'))


def diff(a, b, path='$'):
    if type(a) is not type(b):
        yield path, a, b
    elif isinstance(a, dict):
        for key in sorted(a.keys() | b.keys()):
            yield from diff(a.get(key), b.get(key), f'{path}.{key}')
    elif isinstance(a, list):
        for i in range(max(len(a), len(b))):
            yield from diff(*(x[i] if i < len(x) else None for x in (a, b)), f'{path}[{i}]')
    elif a != b:
        yield path, a, b


print(list(diff(json.loads('{"a": [1, {"b": 2}], "c": "x"}'),
                json.loads('{"a": [1, {"b": 3}, 4], "d": null}'))))


def walk(value, path=()):
    if isinstance(value, (dict, list)):
        for key, child in value.items() if isinstance(value, dict) else enumerate(value):
            yield from walk(child, path + (key,))
    else:
        yield path, value


print(list(walk(json.loads('{"a": {"b": [10, {"c": true}]}, "d": []}'))))
big = [{'id': i, 'name': f'n{i}', 'values': [i / 7, -i, str(i) * 2], 'ok': i % 2 == 0,
        'none': None} for i in range(300)]
text = json.dumps(big)
print(len(text), json.loads(text) == big, len(json.dumps(big, separators=(',', ':'))),
      len(json.dumps(big, indent=1).splitlines()), sum(map(ord, text)) % 65521)
