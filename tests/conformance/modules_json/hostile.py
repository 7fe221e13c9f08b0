# Containers that change while they are written, hooks that raise or call json again, subclasses, deep nesting, odd arguments.
import json
from collections import OrderedDict, defaultdict


def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__ + ':', error, getattr(error, '__notes__', None))


class Odd:
    pass


class Items(dict):
    def items(self):
        return [('from', 'items'), ('b', 2), ('a', 1)]


class BadItems(dict):
    def items(self):
        return [1]


class RaisingItems(dict):
    def items(self):
        raise LookupError('items')


class Sequence(list):
    def __iter__(self):
        return iter(['iter'])


class Pair(tuple):
    pass


class Text(str):
    def __str__(self):
        return 'str'


class Whole(int):
    def __repr__(self):
        return 'whole'


class Real(float):
    def __repr__(self):
        return 'real'


for value in (Items(x=1), Items(), [Sequence([1, 2]), Sequence()], Pair((1, Text('t'))), {Text('k'): Whole(5), Whole(6): Real(1.5), Real(2.5): Text('v')},
              [Whole(1 << 70), Real('inf')], OrderedDict(b=1, a=2), defaultdict(list, {'z': [1]})):
    show(json.dumps, value)
    show(json.dumps, value, sort_keys=True)
for value in ([BadItems(x=1)], {'k': RaisingItems(x=1)}, OrderedDict(k=Odd()), defaultdict(list, {'z': [Odd()]}), {'a': {1: [Odd()]}},
              [{'k': {(1,): 2}}], [[float('nan')]], {'x': {float('inf'): 1}}, Pair((Odd(),))):
    show(json.dumps, value)
    show(json.dumps, value, allow_nan=False)


def growing(o):
    growing.calls += 1
    target.append(growing.calls) if len(target) < 6 else None
    return 'odd'


growing.calls = 0
target = [Odd(), 1, Odd()]
print(json.dumps(target, default=growing))


def shrinking(o):
    del target[1:]
    return ['gone']


target = [Odd(), 1, Odd(), 2]
print(json.dumps([target, 5], default=shrinking))


def nested(o):
    return json.loads(json.dumps({'again': [1, 2, {'deep': None}]}))


print(json.dumps({'o': Odd(), 'p': [Odd()]}, default=nested, indent=1))
show(json.dumps, Odd(), default=lambda o: o)
show(json.dumps, [Odd()], default=lambda o: [o])
show(json.dumps, [[Odd()]], default=lambda o: {'k': 1 / 0})
loop = {}
loop['x'] = [0, {'y': loop}]
show(json.dumps, loop)
show(json.dumps, [1, loop])
long = inner = []
for i in range(300):
    inner.append(i)
    inner.append([])
    inner = inner[1]
inner.append(long[1][1])
try:
    json.dumps(long)
except ValueError as error:
    print(error, len(error.__notes__), set(error.__notes__))
for depth in (10, 1000):
    text = '[' * depth + ']' * depth
    print(json.dumps(json.loads(text)) == text)
    text = '{"a":' * depth + '{}' + '}' * depth
    print(json.dumps(json.loads(text), separators=(',', ':')) == text)
for text in ('[' * 1000000, '{"a":' * 1000000):
    try:
        json.loads(text)
    except (RecursionError, json.JSONDecodeError) as error:
        print(type(error).__mro__[1:3])

words = ['', 'plain', 'quote"', 'back\\slash', '\b\f\n\r\t', '\x00\x1f\x7f\x80\xff', 'é', 'ſ\u2028', '\U0001f600', '\ud800', '\udfff\ud800',
         'x' * 100 + '"', 'ü' * 50, 'a\u1234' * 20]
for ascii_only in (True, False):
    text = json.dumps(words, ensure_ascii=ascii_only)
    print(ascii(text), json.loads(text) == words)
    print(ascii(json.dumps({word: word for word in words}, ensure_ascii=ascii_only, indent='\u3000')))
    print(ascii(json.dumps(['a', 'b\U00012345', 'c'], ensure_ascii=ascii_only, separators=('\u2192', '\xe9'))))
print(json.loads('"' + 'plain ' * 50 + '\\u00e9' * 50 + '\\ud83d\\ude00' + '"'))
for text in ('"\\ud83d\\ud83d\\ude00"', '"\\ud83d\\n"', '"\\ude00\\ud83d"', '"\\ud83d\\u12g4"', '"\\ud83d\\u"', '"\\uD83D\\uDE00"', '"\\u00E9\\/\\b"',
             '"abcdefgh\x01"', '"abcdefghi\\', '"\u1234\\x"', '"abc\udc00"', '"\x7f"'):
    try:
        print(ascii(json.loads(text)))
    except json.JSONDecodeError as error:
        print(ascii(error.msg), error.pos)
print(json.loads('[0, -0, 7, -12, 123456789012345678, -123456789012345678, 1234567890123456789, 99999999999999999999999, 140737488355328]'))
print(json.loads('[0.0, -0.0, 1.5, 1e5, 1E-5, 2.5e+10, 1e400, -1e400, 1e-400, 123456789.123456789, 0.1e1, 5e-324]'))
show(json.loads, '9' * 5000)
show(json.loads, '[1' + '0' * 4299 + ']')
keys = json.loads('[{"key": 1}, {"key": 2}, {"\\u006bey": 3}]')
print(keys, len({id(key) for each in keys for key in each}) < 4)
print(json.loads('{"a": 1, "b": 2, "a": 3}'), json.loads('{"": {"": ""}}'))


class Reader:
    seen = []

    def hook(self, pairs):
        self.seen.append(pairs)
        if len(self.seen) == 3:
            raise KeyError('third')
        return json.loads('[true]')


show(json.loads, '{"a": {"b": {}}, "c": {"d": 1}}', object_pairs_hook=Reader().hook)
print(Reader.seen)


def stop(text):
    raise StopIteration(text)


show(json.loads, '[1]', parse_int=stop)
print(json.loads('  [1.25 , 2 ]  ', parse_float=lambda s: s[::-1], parse_int=lambda s: [s]))
for function in (json.encoder.encode_basestring, json.encoder.encode_basestring_ascii):
    for argument in ('é"', Text('x\n'), 5, None):
        show(function, argument)
for arguments in (('"abc" tail', 1), ('abc', 0), ('a\\n"', 0), ('a\n"', 0), ('a\n"', 0, False), ('x"', 5), ('x"', -1), (5, 0), ('"', 0), ('"', 1), ('x', 'y')):
    show(json.decoder.scanstring, *arguments)
big = {'k%d' % i: [i, str(i) * (i % 50), {'x': i / 7, 'y': None}] for i in range(3000)}
text = json.dumps(big)
print(len(text), json.loads(text) == big, json.dumps(json.loads(text), indent=2, sort_keys=True) == json.dumps(big, sort_keys=True, indent=2))
print(sum(map(ord, json.dumps(big, indent='\t', sort_keys=True, separators=(' ,', ' :')))))
