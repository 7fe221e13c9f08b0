# Random documents through dumps and loads with many options.
import json
import random

r = random.Random(17)


def value(depth):
    kind = r.randrange(10 if depth else 7)
    if kind == 0:
        return r.choice([None, True, False])
    if kind == 1:
        return r.randrange(-10**r.randrange(1, 25), 10**6)
    if kind == 2:
        return r.uniform(-1, 1) * 10.0**r.randrange(-20, 20)
    if kind < 6:
        return ''.join(r.choice('ab"\\/\n\t\x01é\u2028λ😀 {}[]:,') for _ in range(r.randrange(8)))
    if kind == 6:
        return r.choice([0.0, -0.0, 1e16, 1e22, '', [], {}, 2**53, 0.1])
    if kind < 9:
        return [value(depth - 1) for _ in range(r.randrange(5))]
    return {value(0) if r.random() < 0.1 else f'k{r.randrange(20)}': value(depth - 1) for _ in range(r.randrange(5))}


def text_keys(v):
    if isinstance(v, dict):
        return {json.loads(json.dumps({k: 0})).popitem()[0]: text_keys(x) for k, x in v.items()}
    return [text_keys(x) for x in v] if isinstance(v, list) else v


checksum = size = 0
options = [{}, {'indent': 2}, {'separators': (',', ':')}, {'ensure_ascii': False},
           {'indent': '\t', 'ensure_ascii': False}]
for step in range(300):
    document = value(4)
    try:
        expected = text_keys(document)
    except TypeError:
        continue
    for option in options:
        text = json.dumps(document, **option)
        assert json.loads(text) == expected or len(set(map(str, document))) != len(document)
        size += len(text)
        for c in text[:200]:
            checksum = (checksum * 131 + ord(c)) % 1000000007
    compact = json.dumps(json.loads(json.dumps(document, indent=1)))
    assert compact == json.dumps(json.loads(json.dumps(document)))
print(size, checksum)
broken = 0
base = json.dumps({'a': [1, 2.5, 'x\n', None, {'b': True}], 'c': -1e5})
for i in range(len(base)):
    for text in (base[:i], base[:i] + base[i + 1:], base[:i] + '"' + base[i:], base[:i] + ',' + base[i + 1:]):
        try:
            json.loads(text)
        except json.JSONDecodeError as error:
            broken += 1
            checksum = (checksum * 31 + error.pos + len(error.msg)) % 1000000007
print(broken, checksum)
