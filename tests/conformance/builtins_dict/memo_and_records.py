# Memo tables, inverted indexes, grouping, merging records.
def memo(function):
    table = {}

    def wrapper(*args):
        if args not in table:
            table[args] = function(*args)
        return table[args]
    wrapper.table = table
    return wrapper


@memo
def ways(rows, columns):
    return 1 if rows == 0 or columns == 0 else ways(rows - 1, columns) + ways(rows, columns - 1)


@memo
def collatz(n):
    return 0 if n == 1 else 1 + collatz(n // 2 if n % 2 == 0 else 3 * n + 1)


print(ways(16, 16), len(ways.table), max(range(1, 3000), key=collatz), len(collatz.table))
documents = ['the cat sat', 'the dog sat down', 'a cat and a dog']
index = {}
for number, text in enumerate(documents):
    for position, word in enumerate(text.split()):
        index.setdefault(word, {}).setdefault(number, []).append(position)
print(index['cat'], index['the'], index['a'], sorted(index, key=lambda w: (-len(index[w]), w))[:4])
people = [{'name': 'Ann', 'age': 30, 'tags': ['x']}, {'name': 'Bob', 'age': 25},
          {'name': 'Cy', 'age': 30, 'tags': ['x', 'y']}]
by_age = {}
for person in people:
    by_age.setdefault(person['age'], []).append(person['name'])
print(by_age, {p['name']: p.get('tags', []) for p in people},
      sorted(people, key=lambda p: (-p['age'], p['name']))[0]['name'],
      {t for p in people for t in p.get('tags', ())} == {'x', 'y'})


def merge(a, b):
    result = dict(a)
    for key, value in b.items():
        if isinstance(value, dict) and isinstance(result.get(key), dict):
            result[key] = merge(result[key], value)
        else:
            result[key] = value
    return result


def flatten(d, prefix=''):
    for key, value in d.items():
        if isinstance(value, dict) and value:
            yield from flatten(value, f'{prefix}{key}.')
        else:
            yield prefix + str(key), value


config = merge({'db': {'host': 'h', 'port': 1}, 'debug': False},
               {'db': {'port': 2, 'opts': {'a': 1}}, 'new': {}})
print(config, dict(flatten(config)))


def get(d, path, default=None):
    for key in path.split('.'):
        try:
            d = d[int(key)] if isinstance(d, list) else d[key]
        except (KeyError, IndexError, TypeError):
            return default
    return d


print(get(config, 'db.opts.a'), get(config, 'db.none.x', 'dflt'), get({'l': [{'k': 5}]}, 'l.0.k'),
      get({'l': []}, 'l.0'))
diff = {k: (config.get(k), people[0].get(k)) for k in sorted(config.keys() | people[0].keys())}
print(diff)
matrix = {(r, c): r * c for r in range(1, 4) for c in range(1, 4)}
print(matrix[2, 3], {k: v for k, v in matrix.items() if k[0] == k[1]}, {**{v: k for k, v in matrix.items()}})
stack = [('push', 1), ('push', 2), ('add',), ('dup',), ('mul',), ('nope',)]
values = []
operations = {'push': values.append, 'add': lambda: values.append(values.pop() + values.pop()),
              'dup': lambda: values.append(values[-1]),
              'mul': lambda: values.append(values.pop() * values.pop())}
for name, *args in stack:
    try:
        operations[name](*args)
    except KeyError as error:
        print('unknown', error)
print(values)
